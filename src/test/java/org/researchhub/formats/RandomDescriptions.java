package org.researchhub.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Descriptions as catalogues have them, in many scripts and with every awkward character. */
final class RandomDescriptions {

  private static final List<String> WORDS =
      List.of(
          "child",
          "protection",
          "Straße",
          "déjà",
          "naïve",
          "trgovina",
          "đak",
          "šuma",
          "торговля",
          "дітей",
          "الاتجار",
          "بالأطفال",
          "人口贩运",
          "Ağrı",
          "işçi",
          "l’enfant",
          "R&D",
          "50%",
          "$100",
          "#1",
          "a_b",
          "{braced}",
          "C\\D",
          "x^2",
          "~about",
          "\"quoted\"",
          "<b>",
          "it's",
          "A/B",
          "1.5",
          "e-mail",
          "2004",
          "(part)",
          "[sic]",
          "well-being",
          "rights:",
          "why?",
          "ŻÓŁĆ",
          "Ångström",
          "🙂",
          "ﬁ",
          "‘so’",
          "«non»",
          "and",
          "@home",
          "--",
          "==",
          "*star*",
          "50°");
  private static final List<String> FAMILIES =
      List.of(
          "Müller",
          "O’Neill",
          "van der Berg",
          "Đorđević",
          "Иванова",
          "Nguyễn",
          "Smith-Jones",
          "al-Hashimi");
  private static final List<String> GIVEN =
      List.of("Anna", "J. R. R.", "Jean-Luc", "Мария", "Đuro", "Éva", "X.");
  private static final List<String> BODIES =
      List.of(
          "UNICEF",
          "Ministry of Health & Care",
          "Université de Genève",
          "Centre for Research (CfR)",
          "Министерство труда",
          "Save the Children",
          "Fundação Ágora",
          "Office 365 Group");
  private static final List<String> TYPES =
      List.of(
          "dt-report",
          "dt-book",
          "dt-handbook",
          "dt-thesis",
          "dt-dataset",
          "dt-law",
          "dt-evaluation");

  private final Random random;

  RandomDescriptions(long seed) {
    random = new Random(seed);
  }

  Description next() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean article = random.nextInt(3) == 0;
    json.putObject("titles").put("en", words(2, 9));
    if (random.nextInt(3) == 0) {
      json.putObject("subtitles").put("en", words(1, 5));
    }
    if (random.nextBoolean()) {
      json.putObject("abstracts").put("en", words(10, 60));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      json.withArray("/keywords")
          .addObject()
          .put("lang", "en")
          .put("value", "topic " + random.nextInt(90) + " " + one());
    }
    int order = 1;
    for (String body : some(BODIES, random.nextInt(3))) {
      json.withArray("/agencies")
          .addObject()
          .put("name", body)
          .put("order", order++)
          .put("role", "publisher");
    }
    order = 1;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String name = one(FAMILIES) + " " + i + ", " + one(GIVEN);
      String role = i == 3 ? "editor" : "author";
      json.withArray("/persons")
          .addObject()
          .put("name", name.replace(" " + i, "") + (i > 1 ? " " + "I".repeat(i) : ""))
          .put("role", role)
          .put("order", order++);
    }
    json.putArray("dates").addObject().put("kind", "published").put("edtf", date());
    json.putArray("types").add(article ? "dt-article" : one(TYPES));
    json.putArray("languages").add("en");
    numbers(json, article);
    if (article) {
      ObjectNode whole =
          json.putObject("partOf")
              .put("title", "Journal of " + words(1, 3))
              .put("issn", "1741-7015");
      whole
          .put("volume", "" + (1 + random.nextInt(80)))
          .put("issue", "" + (1 + random.nextInt(12)));
      int page = 1 + random.nextInt(400);
      whole.put("pages", page + "-" + (page + random.nextInt(30) + 1));
    } else {
      if (random.nextBoolean()) {
        json.putArray("series")
            .addObject()
            .put("title", "Series " + words(1, 3))
            .put("number", "" + (1 + random.nextInt(99)));
      }
      json.put("extent", random.nextInt(400) + 2 + " p.");
      json.put("editionStatement", "Second edition");
      json.putArray("publishedIn").add("Genève");
    }
    others(json, article);
    if (random.nextBoolean()) {
      json.putArray("notes").add(words(2, 8));
    }
    return Description.owning(json);
  }

  /** What fewer descriptions have. */
  private void others(ObjectNode json, boolean article) {
    if (sometimes()) {
      ((ObjectNode) json.path("titles")).put("fr", "Le titre " + words(2, 5));
      json.withArray("/alternativeTitles")
          .addObject()
          .put("lang", "en")
          .put("kind", "other")
          .put("value", "Also " + words(1, 4));
    }
    if (sometimes() && json.has("abstracts")) {
      ((ObjectNode) json.path("abstracts")).put("fr", "Le résumé " + words(5, 20));
    }
    for (String role : List.of("translator", "contributor")) {
      if (sometimes()) {
        person(json, role);
      }
    }
    for (String role : List.of("funder", "commissioner")) {
      if (sometimes()) {
        json.withArray("/agencies")
            .addObject()
            .put("name", one(BODIES))
            .put("order", json.path("agencies").size() + 1)
            .put("role", role);
      }
    }
    dates(json);
    words(json);
    moreNumbers(json, article);
    if (sometimes()) {
      json.withArray("/links")
          .addObject()
          .put("url", "https://else.example/about")
          .put("rel", "landing");
      json.withArray("/links")
          .addObject()
          .put("url", "https://else.example/a.pdf")
          .put("rel", "fulltext");
    }
    if (sometimes()) {
      json.putObject("rights")
          .put("statement", "All rights " + words(1, 3))
          .put("licence", "https://creativecommons.org/licenses/by/4.0/");
    }
    if (sometimes()) {
      json.withArray("/relations").addObject().put("kind", "replaces").put("id", "k7x2m9qd");
    }
    if (!article && sometimes()) {
      json.withArray("/series").addObject().put("title", "First " + words(1, 2)).put("number", "7");
      json.withArray("/series")
          .addObject()
          .put("title", "Second " + words(1, 2))
          .put("number", "8");
    }
  }

  private void person(ObjectNode json, String role) {
    ObjectNode person =
        json.withArray("/persons")
            .addObject()
            .put("name", "Extra " + one(FAMILIES) + ", " + one(GIVEN))
            .put("role", role)
            .put("order", json.path("persons").size() + 1);
    if (random.nextBoolean()) {
      person.put("orcid", "0000-0002-1825-0097");
    }
  }

  private void dates(ObjectNode json) {
    if (sometimes()) {
      json.withArray("/dates").addObject().put("kind", "created").put("edtf", "2001-02");
      json.withArray("/dates").addObject().put("kind", "covered").put("edtf", "1990/1999");
    }
  }

  private void words(ObjectNode json) {
    if (sometimes()) {
      json.putArray("themes").add("tp-child-trafficking");
      json.putArray("places").add("pl-002");
      json.putArray("instruments").add("li-crc");
    }
  }

  private void moreNumbers(ObjectNode json, boolean article) {
    if (sometimes()) {
      number(json, "pmid", "" + (1_000_000 + random.nextInt(9_000_000)));
      number(json, "handle", "1234/" + random.nextInt(9999));
    }
    if (!article && sometimes()) {
      number(json, "symbol", "A/HRC/" + (1 + random.nextInt(50)) + "/" + (1 + random.nextInt(50)));
      number(json, "report", "WP-" + random.nextInt(999));
      number(json, "isbn", "9789280640052");
    }
  }

  private static void number(ObjectNode json, String scheme, String value) {
    json.withArray("/identifiers").addObject().put("scheme", scheme).put("value", value);
  }

  private boolean sometimes() {
    return random.nextInt(4) == 0;
  }

  private void numbers(ObjectNode json, boolean article) {
    if (random.nextBoolean()) {
      json.withArray("/identifiers")
          .addObject()
          .put("scheme", "doi")
          .put("value", "10.1234/ab_" + random.nextInt(9999) + ".x");
    }
    if (!article && random.nextBoolean()) {
      json.withArray("/identifiers")
          .addObject()
          .put("scheme", "isbn")
          .put("value", "9780367139810");
    }
  }

  private String date() {
    int year = 1950 + random.nextInt(76);
    return switch (random.nextInt(3)) {
      case 0 -> "" + year;
      case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
      default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private String words(int least, int most) {
    List<String> words = new ArrayList<>();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      words.add(one());
    }
    return "T" + String.join(" ", words) + " end";
  }

  private String one() {
    return one(WORDS);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> some(List<String> list, int count) {
    List<String> some = new ArrayList<>();
    while (some.size() < count) {
      String one = one(list);
      if (!some.contains(one)) {
        some.add(one);
      }
    }
    return some;
  }
}
