package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.authorities.Scheme.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The default hub's words, found and widened as readers expect. */
class VocabularyTest {

  private static final Vocabulary WORDS = DefaultVocabularies.vocabulary();
  private static final List<Concept> ALL =
      WORDS.schemes().stream().flatMap(scheme -> WORDS.concepts(scheme.id()).stream()).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THEME | child trafficking | tp-child-trafficking",
        "THEME | CHILD  Trafficking. | tp-child-trafficking",
        "THEME | trafficking in children | tp-child-trafficking",
        "THEME | Traite des enfants | tp-child-trafficking",
        "THEME | trata de ninos | tp-child-trafficking",
        "THEME | Трговина децом | tp-child-trafficking",
        "THEME | trgovina decom | tp-child-trafficking",
        "THEME | trafikimi i femijeve | tp-child-trafficking",
        "THEME | الاتجار بالأطفال | tp-child-trafficking",
        "THEME | الاتجار بالاطفال | tp-child-trafficking",
        "THEME | 贩运儿童 | tp-child-trafficking",
        "THEME | child pornography | ex-csam",
        "PLACE | cote d ivoire | pl-CI",
        "PLACE | Côte d'Ivoire | pl-CI",
        "PLACE | kosovo | pl-XK",
        "PLACE | Kosovë | pl-XK",
        "PLACE | Kosovo (UN Administered Province) | pl-KOSU",
        "PLACE | SRBIJA I CRNA GORA | pl-CSXX",
        "PLACE | Србија и Црна Гора | pl-CSXX",
        "LANGUAGE | Serbo-Croat | sh",
        "LANGUAGE | albanais | sq",
        "AGENCY | UNOHCHR | ag-ohchr",
        "AGENCY | unohchr | ag-ohchr",
        "AGENCY | Netherland National Committee for UNICEF | ag-unicef-nl",
        "AGENCY | OSCE/ODIHR | ag-odihr",
        "AGENCY | UN/IOM Working Group on Trafficking in Human Beings | ag-un-iom-wg-russia",
        "AGENCY | inter-parliamentary union | ag-ipu",
      })
  void aWordIsFoundByAnyOfItsLabels(Kind kind, String label, String id) {
    assertThat(WORDS.lookup(kind, label)).extracting(Concept::id).contains(id);
  }

  @Test
  void everyLabelOfEveryWordFindsItInAnyCaseAndWithoutAccents() {
    for (Concept concept : ALL) {
      Kind kind = WORDS.kind(concept);
      for (String label : Vocabulary.labelsOf(concept)) {
        String bare = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        for (String asked :
            List.of(label, label.toUpperCase(Locale.ROOT), bare, " " + label + "\u00a0")) {
          assertThat(WORDS.lookup(kind, asked))
              .as("%s for %s", asked, concept.id())
              .contains(concept);
        }
      }
    }
  }

  @Test
  void serbianLatinAndCyrillicMeet() {
    int met = 0;
    for (Concept concept : ALL) {
      String cyrillic = concept.labels().get("sr-Cyrl");
      String latin = concept.labels().get("sr-Latn");
      if (cyrillic != null && latin != null && WORDS.kind(concept) == Kind.THEME) {
        assertThat(Folding.fold(cyrillic)).as(concept.id()).isEqualTo(Folding.fold(latin));
        met++;
      }
    }
    assertThat(met).isGreaterThan(50);
    assertThat(Folding.fold("Ђорђе Љубљана Њујорк Џеп"))
        .isEqualTo(Folding.fold("Đorđe Ljubljana Njujork Džep"));
  }

  @Test
  void nothingAndUnknownWordsFindNothing() {
    for (String none : List.of("", " ", "–", "no such word", "\u0301")) {
      assertThat(WORDS.lookup(Kind.THEME, none)).as(none).isEmpty();
    }
    assertThat(WORDS.lookup(Kind.AGENCY, "Kosovo")).isEmpty();
  }

  @Test
  void hiddenLabelsAndUnsureOnesAreNeverShown() {
    int hiddenOnes = 0;
    int unsureOnes = 0;
    for (Concept concept : ALL) {
      Set<String> hidden = new HashSet<>();
      concept.hiddenLabels().values().forEach(hidden::addAll);
      hiddenOnes += hidden.size();
      for (String language : List.of("en", "fr", "es", "ru", "zh", "ar", "ro", "sq", "hr", "de")) {
        assertThat(hidden).doesNotContain(concept.label(language));
        if (concept.unsure().contains(language)) {
          unsureOnes++;
          assertThat(concept.label(language)).isEqualTo(concept.labels().get("en"));
          assertThat(concept.labelLanguage(language)).isEqualTo("en");
        }
      }
    }
    assertThat(hiddenOnes).isGreaterThan(5);
    assertThat(unsureOnes).isGreaterThan(20);
  }

  @Test
  void anUnsureLabelIsStillFound() {
    Concept assessment = WORDS.concept("dt-assessment").orElseThrow();

    assertThat(assessment.label("sq")).isEqualTo("assessment");
    assertThat(assessment.label("fr")).isEqualTo("évaluation de la situation");
    assertThat(WORDS.lookup(Kind.TYPE, "vlerësim i gjendjes")).containsExactly(assessment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl-KOSU | pl-KOSU pl-XK pl-039 pl-150 pl-001 pl-g-see pl-g-wb",
        "pl-CSXX | pl-CSXX pl-RS pl-ME pl-039 pl-150 pl-001 pl-g-see pl-g-wb",
        "pl-YUCS | pl-YUCS pl-CSXX pl-RS pl-ME",
        "pl-BJ | pl-BJ pl-011 pl-202 pl-002 pl-001 pl-g-wca",
        "ex-prostitution | ex-prostitution ex-sexual",
        "sh | sh sr hr bs cnr",
        "sr | sr sh",
        "hr | hr sh",
        "ag-odihr | ag-odihr ag-osce",
      })
  void aThingCountsUnderWhatItsWordIsPartOfAndWhatFollowedIt(String id, String wanted) {
    assertThat(WORDS.widened(id)).contains(wanted.split(" "));
  }

  @Test
  void nothingCountsUnderWhatItHasNothingToDoWith() {
    assertThat(WORDS.widened("pl-XK")).doesNotContain("pl-KOSU", "pl-RS", "pl-CSXX");
    assertThat(WORDS.widened("pl-RS")).doesNotContain("pl-CSXX", "pl-ME");
    assertThat(WORDS.widened("sr")).containsExactlyInAnyOrder("sr", "sh");
    assertThat(WORDS.widened("ex-sexual")).doesNotContain("ex-prostitution");
    assertThat(WORDS.widened("unknown")).containsExactly("unknown");
  }

  @Test
  void twelveThousandWordsAreReadyInASecond() {
    var words = new ArrayList<Concept>();
    for (int i = 0; i < 12_000; i++) {
      ObjectNode json = new JsonMapper().createObjectNode().put("id", "c" + i).put("scheme", "s");
      json.putObject("labels").put("en", "word " + i).put("fr", "mot " + i);
      json.putArray("broader").add("c" + i / 100);
      words.add(ConceptJson.concept(json));
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    var vocabulary = new Vocabulary(List.of(), words);
    assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000)
        .as("milliseconds")
        .isLessThan(1_000);
    assertThat(vocabulary.widened("c11999")).contains("c119", "c1");
    assertThat(vocabulary.narrower("c1")).hasSize(100);
  }

  @Test
  void narrowerIsTheOtherWayRoundOfBroaderAndNamesEachOnce() {
    for (Concept concept : ALL) {
      for (String broader : concept.broader()) {
        assertThat(WORDS.narrower(broader)).contains(concept);
      }
      assertThat(WORDS.narrower(concept.id())).doesNotHaveDuplicates();
    }
    assertThat(WORDS.narrower("pl-g-wb")).extracting(Concept::id).contains("pl-RS", "pl-XK");
  }

  @Test
  void wordsPointOnlyAtWordsAndIdsAndAddressesAreNotShared() {
    var ids = new HashSet<String>();
    var addresses = new HashMap<String, String>();
    for (Concept concept : ALL) {
      assertThat(ids.add(concept.id())).as(concept.id()).isTrue();
      String other = addresses.put(WORDS.kind(concept) + "/" + concept.slug(), concept.id());
      assertThat(other == null || WORDS.kind(concept) == Kind.CODING)
          .as("%s and %s have one address", concept.id(), other)
          .isTrue();
      concept.broader().forEach(id -> isThere(concept, id));
      for (String field : List.of("members", "successors", "predecessors", "overlaps")) {
        for (JsonNode id : concept.facts().path(field)) {
          isThere(concept, id.asString());
        }
      }
    }
  }

  private static void isThere(Concept from, String id) {
    assertThat(WORDS.concept(id)).as("%s, named by %s", id, from.id()).isPresent();
  }
}
