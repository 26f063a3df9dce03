package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.platform.Fault;
import tools.jackson.databind.JsonNode;

class SkosFileTest {

  private static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix : <https://example.org/words/> .
      :all a skos:ConceptScheme ; dct:title "Words of care"@en , "Mots du soin"@fr ;
        dct:license <https://example.org/licence> ; dct:rightsHolder "A library" .
      :care a skos:Concept ; skos:prefLabel "care"@en ; skos:narrower :guardianship .
      :guardianship a skos:Concept ;
        skos:prefLabel "guardianship"@en , "tutelle"@fr ;
        skos:altLabel "mise sous tutelle"@fr ;
        skos:hiddenLabel "gaurdianship"@en ;
        skos:notation "4581" ;
        skos:scopeNote "Not for finding."@en ;
        skos:exactMatch <https://example.net/guardianship> .
      :group a skos:Collection ; skos:prefLabel "a group"@en ; skos:member :care .
      """;

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#"
          xmlns:dct="http://purl.org/dc/terms/">
        <rdf:Description rdf:about="https://example.org/words/all">
          <dct:title xml:lang="en">Words of care</dct:title>
          <dct:title xml:lang="fr">Mots du soin</dct:title>
          <dct:license rdf:resource="https://example.org/licence"/>
          <dct:rightsHolder>A library</dct:rightsHolder>
          <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#ConceptScheme"/>
        </rdf:Description>
        <skos:Concept rdf:about="https://example.org/words/care">
          <skos:prefLabel xml:lang="en">care</skos:prefLabel>
        </skos:Concept>
        <skos:Concept rdf:about="https://example.org/words/guardianship">
          <skos:broader rdf:resource="https://example.org/words/care"/>
          <skos:prefLabel xml:lang="en">guardianship</skos:prefLabel>
          <skos:prefLabel xml:lang="fr">tutelle</skos:prefLabel>
          <skos:altLabel xml:lang="fr">mise sous tutelle</skos:altLabel>
          <skos:hiddenLabel xml:lang="en">gaurdianship</skos:hiddenLabel>
          <skos:notation>4581</skos:notation>
          <skos:exactMatch rdf:resource="https://example.net/guardianship"/>
        </skos:Concept>
      </rdf:RDF>
      """;

  @TempDir private Path folder;

  private SkosFile read(String content) throws IOException {
    return SkosFile.read("words", Files.writeString(folder.resolve("words.rdf"), content));
  }

  @Test
  void labelsRelationsLicenceAndHolderAreRead() throws IOException {
    SkosFile file = read(TURTLE);
    assertThat(file.problems()).isEmpty();
    Thesaurus words = file.thesaurus();
    assertThat(words.title()).containsEntry("fr", "Mots du soin");
    assertThat(words.shownTitle()).isEqualTo("Words of care");
    assertThat(words.licence()).isEqualTo("https://example.org/licence");
    assertThat(words.holders()).containsExactly("A library");
    assertThat(words.languages()).containsExactly("en", "fr");
    assertThat(words.concepts()).hasSize(2);
    JsonNode guardianship = words.concepts().get(1);
    assertThat(guardianship.toString())
        .isEqualTo(
            """
            {"id":"https://example.org/words/guardianship",\
            "labels":{"en":"guardianship","fr":"tutelle"},\
            "altLabels":{"fr":["mise sous tutelle"]},"hiddenLabels":{"en":["gaurdianship"]},\
            "notation":["4581"],"broader":["https://example.org/words/care"],\
            "exactMatch":["https://example.net/guardianship"]}\
            """);
  }

  @Test
  void bothFormsOfAFileSayTheSame() throws IOException {
    assertThat(read(XML).thesaurus()).isEqualTo(read(TURTLE).thesaurus());
  }

  @Test
  void whatIsLeftOutIsToldWithItsLine() throws IOException {
    SkosFile file =
        read(TURTLE + ":care skos:altLabel \"\"@en .\n:care skos:broader \"words\" .\n");
    assertThat(file.problems())
        .containsExactly(
            "Line 15: altLabel of https://example.org/words/care is left out, because it is no"
                + " text.",
            "Line 16: broader of https://example.org/words/care names nothing.");
    assertThat(file.thesaurus()).isEqualTo(read(TURTLE).thesaurus());
  }

  @Test
  void whereAFileBreaksIsTold() {
    assertThatThrownBy(() -> read(TURTLE + ":broken skos:prefLabel \"no end"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("words.rdf cannot be read after line 15");
    assertThatThrownBy(() -> read(XML.replace("</rdf:RDF>", "</rdf:RDP>")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("cannot be read at line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no file of words",
        "@prefix a: <b> .",
        "{\"@context\": 1}",
        "<?xml version=\"1.0\"?><html/>",
        "<?xml version=\"1.0\"?>"
      })
  void whatIsNoThesaurusIsRefusedInASentence(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(Fault.class).hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\">"
      })
  void entitiesAndOutsideFilesAreRefused(String doctype) {
    assertThatThrownBy(() ->
            read(
                XML.replaceFirst("\\?>\n", "?>\n" + doctype + "\n").replace("A library", "&x;&b;")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void aFileNestedWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("<a:b> <a:c> " + "( ".repeat(2_000_000)))
        .isInstanceOf(Fault.class);
    assertThatThrownBy(() -> read("<a:b> <a:c> " + "[ <a:d> ".repeat(1_000_000)))
        .isInstanceOf(Fault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unesco-thesaurus/unesco-thesaurus.ttl", "eurovoc/eurovoc-en-fr.ttl"})
  void realThesauriAreReadInSeconds(String name) {
    String data = Objects.requireNonNullElse(System.getenv("HUB_TEST_DATA"), "../shared/data");
    assumeTrue(
        Files.exists(Path.of(data, "vocab", name)),
        "The outside test data is not beside the checkout");
    Instant start = Instant.now();
    SkosFile file = SkosFile.read("real", Path.of(data, "vocab", name));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(file.thesaurus().concepts().size()).isGreaterThan(4_000);
    assertThat(file.thesaurus().languages()).contains("en", "fr");
    assertThat(file.problems()).hasSizeLessThan(5);
  }
}
