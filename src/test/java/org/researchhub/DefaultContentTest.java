package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Scheme.Kind;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.PublicationId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The default hub's publications agree with its vocabularies. */
class DefaultContentTest {

  private static final Vocabulary WORDS = DefaultVocabularies.vocabulary();

  @Test
  void everyPrintedAgencyLeadsToTheAuthorityItIsLinkedWith() throws IOException {
    for (ObjectNode json : publications()) {
      for (var agency : Description.of(json).agencies()) {
        if (agency.id() != null) {
          assertThat(WORDS.lookup(Kind.AGENCY, agency.printed().replaceAll(" \\(.*\\)$", "")))
              .as(agency.printed())
              .extracting(Concept::id)
              .contains(agency.id());
        }
      }
    }
  }

  @Test
  void everyCodeIsAWordOfTheRightKind() throws IOException {
    List<ObjectNode> publications = publications();
    assertThat(publications).hasSize(15);
    for (ObjectNode json : publications) {
      Description description = Description.of(json);
      assertThat(PublicationId.valid(json.path("id").asString())).isTrue();
      are(Kind.THEME, description.themes());
      are(Kind.PLACE, description.places());
      are(Kind.TYPE, description.types());
      are(Kind.LANGUAGE, description.languages());
      are(Kind.INSTRUMENT, description.instruments());
    }
  }

  private static void are(Kind kind, List<String> ids) {
    for (String id : ids) {
      assertThat(WORDS.concept(id)).as(id).isPresent().map(WORDS::kind).contains(kind);
    }
  }

  private static List<ObjectNode> publications() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("default-hub/publications"))) {
      return files
          .sorted()
          .map(file -> (ObjectNode) new JsonMapper().readTree(file.toFile()))
          .toList();
    }
  }
}
