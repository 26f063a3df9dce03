package org.researchhub;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything that a hub answers, found by following every address that it names, as {@code status,
 * location, body} by path.
 */
final class Crawl {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:href=\"|<loc>|href='|\"(?:url|next|self)\" ?: ?\")([^\"'<]+)");

  /**
   * What differs each time: the stamp that keeps a form from being sent twice. How far a result is
   * worth its place counts what was deleted and not yet cleared away; its place is compared.
   */
  private static final Pattern PASSING =
      Pattern.compile("name=\"stamp\" value=\"[^\"]+\"|\"score\":[0-9.E-]+");

  private static final int MOST = 4000;

  private final String address;
  private final Programs hub;
  private final SortedMap<String, String> answers = new TreeMap<>();

  Crawl(String address) {
    this.address = address;
    this.hub = new Programs(address);
  }

  SortedMap<String, String> from(Collection<String> paths) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(paths);
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      if (seen.add(path)) {
        if (seen.size() > MOST) {
          throw new AssertionError("more than " + MOST + " pages, such as " + path);
        }
        waiting.addAll(links(get(path)));
      }
    }
    return answers;
  }

  /** Answers of the same paths, without following anything. */
  SortedMap<String, String> of(Collection<String> paths) {
    paths.forEach(this::get);
    return answers;
  }

  private String get(String path) {
    var answer = hub.get(path, "Accept", "text/html,*/*;q=0.5");
    String body = PASSING.matcher(answer.body().replace(address, "HUB")).replaceAll("");
    answers.put(
        path,
        answer.status() + " " + answer.header("Location").replace(address, "HUB") + "\n" + body);
    return body
        + (answer.header("Location").isEmpty() ? "" : "href=\"" + answer.header("Location"));
  }

  /**
   * Lists narrowed or ordered in every way are without end, and there are many places: of the
   * former those asked for are enough, of the latter some.
   */
  private static Collection<String> links(String body) {
    var links = new HashSet<String>();
    ADDRESS
        .matcher(body)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&").replace("HUB", "").replaceAll("#.*", ""))
        .filter(link -> link.startsWith("/") && !link.startsWith("//"))
        .filter(link -> !link.contains(" ") && !link.contains("{"))
        .filter(link -> !link.contains("?") || link.contains("/read?"))
        .filter(link -> !link.contains("/places/") || link.startsWith("/en/places/a"))
        .filter(link -> !link.startsWith("/exit") && !link.startsWith("/assets"))
        .forEach(links::add);
    return links;
  }
}
