package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.SkosFile;
import org.researchhub.authorities.Thesauri;
import org.researchhub.authorities.Thesaurus;
import org.researchhub.authorities.Vocabulary;
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
 * Questions made of vocabulary terms across languages: publications that nothing is coded with say
 * a few concepts' labels in one language, and are asked for by the labels in another, as a program
 * would ask. Of one vocabulary, a publication has the labels of three concepts among other words,
 * so that most labels are in several publications.
 */
public final class AcrossLanguages {

  private static final String PART = "across";
  private static final int CONCEPTS = 300;
  private static final int IN_ONE = 3;
  private static final int TEN = 10;
  private static final List<String> THESAURI =
      List.of("unesco-thesaurus/unesco-thesaurus.ttl", "eurovoc/eurovoc-en-fr.ttl");
  private static final String FILLING =
      "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt";

  private final Figures figures;
  private final String address;
  private final Rooms rooms;
  private final Random random = new Random(7);
  private final HttpClient client = HttpClient.newHttpClient();

  /** A concept's labels, one by language. */
  private record Term(Map<String, String> labels) {}

  private record Question(String words, Set<String> right) {}

  /**
   * @param address of the hub that serves, which these publications are put into
   */
  public AcrossLanguages(Figures figures, String address, Rooms rooms) {
    this.figures = figures;
    this.address = address;
    this.rooms = rooms;
  }

  /** The hub's own vocabularies, then each thesaurus of the test data, imported. */
  public void measure() {
    var vocabularies = new LinkedHashMap<String, List<Term>>();
    vocabularies.put("own vocabularies", own(rooms.door(Authorities.class).vocabulary()));
    for (String name : THESAURI) {
      Path file = Records.testData().resolve("vocab").resolve(name);
      if (Files.exists(file)) {
        Thesaurus read = SkosFile.read(SkosFile.nameOf(file), file).thesaurus();
        rooms.door(Thesauri.class).put(read);
        vocabularies.put(read.shownTitle(), terms(read));
      }
    }
    var questions = new LinkedHashMap<String, List<Question>>();
    vocabularies.forEach((name, terms) -> questions.put(name, publish(terms)));
    rooms.door(Followers.class).catchUp();
    double sum = 0;
    int asked = 0;
    for (Map.Entry<String, List<Question>> of : questions.entrySet()) {
      double recall = of.getValue().stream().mapToDouble(this::recall).sum();
      sum += recall;
      asked += of.getValue().size();
      figures.add(PART, of.getKey() + ", questions", of.getValue().size(), "");
      figures.add(PART, of.getKey() + ", recall@10", recall / of.getValue().size(), "");
    }
    figures.add(PART, "all, recall@10", sum / asked, "");
  }

  private List<Term> own(Vocabulary vocabulary) {
    var terms = new ArrayList<Term>();
    for (Scheme scheme : vocabulary.schemes()) {
      for (Concept concept : vocabulary.concepts(scheme.id())) {
        var labels = new TreeMap<>(concept.labels());
        labels.keySet().removeAll(concept.unsure());
        terms.add(new Term(labels));
      }
    }
    return some(terms);
  }

  private List<Term> terms(Thesaurus thesaurus) {
    var terms = new ArrayList<Term>();
    for (JsonNode concept : thesaurus.concepts()) {
      var labels = new TreeMap<String, String>();
      concept
          .path("labels")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
      terms.add(new Term(labels));
    }
    return some(terms);
  }

  /** Whose labels differ between at least two languages. */
  private List<Term> some(List<Term> terms) {
    Collections.shuffle(terms, random);
    return terms.stream()
        .filter(term -> term.labels().values().stream().map(Folding::fold).distinct().count() > 1)
        .limit(CONCEPTS)
        .toList();
  }

  /** Each publication is in one language; each concept is asked for in another than it is said. */
  private List<Question> publish(List<Term> terms) {
    Map<String, List<Term>> byLanguage = new TreeMap<>();
    Map<Term, String> said = new HashMap<>();
    for (Term term : terms) {
      String language = one(List.copyOf(term.labels().keySet()));
      said.put(term, language);
      byLanguage.computeIfAbsent(language, l -> new ArrayList<>()).add(term);
    }
    Map<String, Set<String>> saying = new HashMap<>();
    byLanguage.forEach((language, all) -> {
      for (Term term : all) {
        publish(language, term, all, saying);
      }
    });
    var questions = new ArrayList<Question>();
    said.forEach((term, language) -> {
      String label = term.labels().getOrDefault(language, "");
      List<String> others =
          term.labels().values().stream()
              .filter(other -> !Folding.fold(other).equals(Folding.fold(label)))
              .sorted()
              .toList();
      questions.add(new Question(one(others), saying.getOrDefault(Folding.fold(label), Set.of())));
    });
    return questions;
  }

  private void publish(
      String language, Term first, List<Term> all, Map<String, Set<String>> saying) {
    var labels = new ArrayList<String>();
    labels.add(first.labels().getOrDefault(language, ""));
    while (labels.size() < IN_ONE) {
      labels.add(one(all).labels().getOrDefault(language, ""));
    }
    Collections.shuffle(labels, random);
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put(language, FILLING + " " + random.nextInt(1000));
    json.putObject("abstracts")
        .put(language, FILLING + ". " + String.join(". " + FILLING + " ", labels) + ".");
    Outcome outcome =
        rooms.door(Publications.class).publish(Submission.fresh(Description.of(json), "benchmark"));
    if (!(outcome instanceof Outcome.Done done)) {
      throw new IllegalStateException("A publication of the benchmark was refused: " + outcome);
    }
    for (String label : labels) {
      saying.computeIfAbsent(Folding.fold(label), l -> new HashSet<>()).add(done.entry().id());
    }
  }

  private <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  /** How many of the publications that say it, of at most ten, are among the first ten. */
  private double recall(Question question) {
    JsonNode items =
        get("/api/v1/search?lang=en&limit=10&q="
                + URLEncoder.encode(question.words(), StandardCharsets.UTF_8))
            .path("items");
    long found =
        items
            .valueStream()
            .limit(TEN)
            .filter(item -> question.right().contains(item.path("id").asString("")))
            .count();
    return (double) found / Math.min(TEN, question.right().size());
  }

  private JsonNode get(String path) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return new JsonMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
