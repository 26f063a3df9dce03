package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The links of the whole hub, followed from the home page. */
@ExtendWith(Stage.Opener.class)
class LinksTest {

  private static final int OF_ONE_SHAPE = 4;
  private static final int MOST_ADDRESSES = 330;
  private static final int PAGE_LIMIT = 14_000;
  private static final int SCRIPT_LIMIT = 3_000;
  private static final Pattern NAME = Pattern.compile("(?<=/)[a-z0-9]+(-[a-z0-9]+)*(?=[./?]|$)");

  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> shapes = new HashMap<>();
  private final ArrayDeque<String> ahead = new ArrayDeque<>();
  private final Map<String, String> foundOn = new HashMap<>();
  private final List<String> flaws = new ArrayList<>();

  @Test
  void everyAddressReachableFromHomeAnswersAndEveryPageIsSmall(Stage stage) {
    Look.LANGUAGES.forEach(language -> {
      add("/" + language + "/", "the start");
      PageKind.ALL.stream()
          .filter(kind -> kind.status() == 200)
          .forEach(kind -> add(stage.path(kind, language), "the list of pages"));
    });
    int asked = 0;
    try (var answers = new Answers(stage.address())) {
      for (; !ahead.isEmpty() && asked < MOST_ADDRESSES; asked++) {
        String path = ahead.poll();
        look(path, answers.get(path), stage);
      }
    }
    assertEquals(List.of(), flaws);
    assertTrue(asked > 150, "Only " + asked + " addresses were found");
  }

  private void look(String path, Answers.Answer answer, Stage stage) {
    if (answer.status() != 200) {
      flaws.add(answer.status() + " " + path + " linked on " + foundOn.get(path));
      return;
    }
    int limit =
        path.endsWith(".js") ? SCRIPT_LIMIT : answer.html() ? PAGE_LIMIT : Integer.MAX_VALUE;
    if (answer.compressed() > limit) {
      flaws.add(path + " takes " + answer.compressed() + " bytes compressed");
    }
    if (answer.html()) {
      Document page = answer.page();
      for (Element link : page.select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        follow(path, target, page, stage);
      }
    }
  }

  private void follow(String path, String target, Document page, Stage stage) {
    String own =
        target.startsWith(stage.address()) ? target.substring(stage.address().length()) : target;
    if (own.startsWith("#")) {
      if (page.getElementById(own.substring(1)) == null) {
        flaws.add(own + " leads nowhere on " + path);
      }
    } else if (own.startsWith("/") && !own.startsWith("//")) {
      add(own.replaceFirst("#.*", ""), path);
    }
  }

  /** Of the many addresses that differ only in a name, a few of each language are followed. */
  private void add(String path, String on) {
    boolean listed = on.startsWith("the ");
    if (known.add(path) && (shapes.merge(shape(path), 1, Integer::sum) <= OF_ONE_SHAPE || listed)) {
      foundOn.put(path, on);
      ahead.add(path);
    }
  }

  private static String shape(String path) {
    String query = path.contains("?") ? "?" + path.replaceAll(".*\\?|=[^&]*", "") : "";
    String[] parts = path.replaceFirst("\\?.*", "").split("/", -1);
    for (int i = 3; i < parts.length; i++) {
      parts[i] = NAME.matcher("/" + parts[i]).replaceAll("*");
    }
    return String.join("/", parts) + query;
  }
}
