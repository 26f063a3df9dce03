package org.researchhub.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.Rooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well a served hub finds the documents of one or several judged sets: they are published as
 * everything is, and asked for over HTTP as readers' programs do.
 */
public final class SearchQuality {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int FOUND = 100;

  /** Across languages each pair is asked; of so many questions one. */
  private static final int ONE_OF = 10;

  private final Figures figures;
  private final List<RelevanceSet> sets = new ArrayList<>();

  /** Set and document of each publication. */
  private final Map<String, String> documents = new HashMap<>();

  /**
   * @param folders several must be the same documents and questions in several languages
   * @throws IOException when one is no judged set
   */
  public SearchQuality(Figures figures, List<Path> folders) throws IOException {
    this.figures = figures;
    for (Path folder : folders) {
      sets.add(RelevanceSet.of(folder));
    }
  }

  /** Whether a set is one language of several, the folder around it being the set. */
  public boolean isInOneLanguage() {
    return sets.stream().allMatch(set -> set.name().endsWith(" " + set.language()));
  }

  /** Publishes all documents into an empty hub; they are found when this ends. */
  public void publish(Rooms rooms) {
    for (RelevanceSet set : sets) {
      List<Submission> submissions =
          set.documents().stream()
              .map(document -> Submission.fresh(description(document, set), "benchmark"))
              .toList();
      List<Outcome> outcomes = rooms.door(Publications.class).publishAll(submissions);
      for (int i = 0; i < outcomes.size(); i++) {
        if (!(outcomes.get(i) instanceof Outcome.Done done)) {
          throw new IllegalStateException(set.documents().get(i) + ": " + outcomes.get(i));
        }
        documents.put(done.entry().id(), key(set, set.documents().get(i).path("_id").asString()));
      }
    }
    rooms.door(Followers.class).catchUp();
  }

  private static Description description(JsonNode document, RelevanceSet set) {
    ObjectNode json = JSON.createObjectNode();
    String title = document.path("title").asString("");
    json.putObject("titles")
        .put(set.language(), title.isBlank() ? "x" + document.path("_id").asString() : title);
    String text = document.path("text").asString("");
    if (!text.isBlank()) {
      json.putObject("abstracts").put(set.language(), text);
    }
    json.putArray("languages").add(set.language());
    return Description.owning(json);
  }

  private static String key(RelevanceSet set, String document) {
    return set.language() + "/" + document;
  }

  /**
   * Asks every question of every set.
   *
   * @param with stands behind what the figures are of
   */
  public void ask(String address, String with) {
    try (var asking = new Asking(address)) {
      for (RelevanceSet set : sets) {
        String where = (sets.size() == 1 ? "" : ", all in one index") + with;
        tell(set, set.name() + where, relevance(asking, set, set.language(), set, 1, ""));
        if (!set.language().equals("en")) {
          Relevance elsewhere = relevance(asking, set, "en", set, 1, "");
          figures.add(part(), set.name() + where + ", English page, nDCG@10", elsewhere.ndcg(), "");
        }
      }
      for (RelevanceSet from : sets) {
        for (RelevanceSet to : sets) {
          if (from != to) {
            across(asking, from, to, with);
          }
        }
      }
    }
  }

  private void across(Asking asking, RelevanceSet from, RelevanceSet to, String with) {
    Relevance relevance =
        relevance(asking, from, from.language(), to, ONE_OF, "&language=" + to.language());
    String name = from.name() + " asked of " + to.language() + with;
    figures.add(part(), name + ", nDCG@10", relevance.ndcg(), "");
    figures.add(part(), name + ", recall@100", relevance.recall(), "");
  }

  private Relevance relevance(
      Asking asking, RelevanceSet from, String page, RelevanceSet to, int oneOf, String more) {
    var relevance = new Relevance();
    int number = 0;
    for (Map.Entry<String, String> question : from.questions().entrySet()) {
      if (number++ % oneOf == 0) {
        List<String> found =
            asking.search(question.getValue(), page, FOUND, more).stream()
                .map(item -> documents.getOrDefault(item.path("id").asString(), ""))
                .toList();
        var gains = new HashMap<String, Integer>();
        to.judgements()
            .getOrDefault(question.getKey(), Map.of())
            .forEach((document, gain) -> gains.put(key(to, document), gain));
        relevance.add(found, gains);
      }
    }
    return relevance;
  }

  private void tell(RelevanceSet set, String name, Relevance relevance) {
    figures.add(part(), name + ", questions", relevance.questions(), "");
    figures.add(part(), name + ", nDCG@10", relevance.ndcg(), "", set.baselineNdcg());
    figures.add(part(), name + ", recall@100", relevance.recall(), "", set.baselineRecall());
    figures.add(part(), name + ", MRR@10", relevance.mrr(), "", set.baselineMrr());
  }

  private static String part() {
    return "quality";
  }
}
