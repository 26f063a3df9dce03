package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.researchhub.files.DocumentText.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every PDF of the test data ends as its manifest says, and its phrase is found on its page. */
class RealDocumentsTest {

  private static final Documents DOCUMENTS = TestDocuments.reading(5_000);

  @AfterAll
  static void end() {
    DOCUMENTS.close();
  }

  @TestFactory
  Stream<DynamicTest> everyFileEndsAsItsManifestSays() throws IOException {
    Path folder = TestDocuments.ofOthers();
    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(folder.resolve("manifest.json")));
    return StreamSupport.stream(manifest.spliterator(), false)
        .map(entry -> {
          String name = entry.path("file").asString();
          return DynamicTest.dynamicTest(name, () -> check(folder.resolve(name), entry));
        });
  }

  private static void check(Path file, JsonNode entry) {
    String name = entry.path("file").asString();
    String expected = entry.path("expected").asString();
    if (expected.startsWith("must give a clear error")) {
      refused(file, name, entry);
      return;
    }
    Inspection inspection = DOCUMENTS.inspect(file, name);
    assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
    DocumentText text = DOCUMENTS.text(file);
    if (inspection instanceof Inspection.Accepted accepted) {
      assertThat(accepted.mediaType()).isEqualTo("application/pdf");
      assertThat(accepted.pages()).isEqualTo(entry.path("pages").asInt());
    }
    assertThat(text.units()).hasSize(entry.path("pages").asInt());
    assertThat(text.units())
        .extracting(DocumentText.Unit::page)
        .containsExactlyElementsOf(
            Stream.iterate(1, n -> n + 1).limit(text.units().size()).toList());
    if (expected.startsWith("store, index text")) {
      assertThat(text.outcome()).isEqualTo(Outcome.TEXT);
    } else if (expected.startsWith("store; no text layer")) {
      assertThat(text.outcome()).isEqualTo(Outcome.SCANNED);
      assertThat(text.reason()).isEqualTo(Reason.of("scanned.unread"));
      assertThat(text.units()).allMatch(unit -> unit.text().isEmpty());
    } else {
      assertThat(expected).startsWith("opens without a password");
    }
    String phrase = entry.path("phrase").asString();
    if (!phrase.isEmpty()) {
      String page = text.units().get(entry.path("phrase_page").asInt() - 1).text();
      assertThat(asSearched(page)).contains(asSearched(phrase));
    }
  }

  private static void refused(Path file, String name, JsonNode entry) {
    assertThat(DOCUMENTS.inspect(file, name))
        .isInstanceOfSatisfying(
            Inspection.Refused.class,
            refused -> assertThat(refused.reason().in("en")).endsWith(".").contains(" "));
    DocumentText text = DOCUMENTS.text(file, name, null);
    assertThat(text.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(text.units()).isEmpty();
    String password = entry.path("password").asString("").replaceAll(" .*", "");
    if (!password.isEmpty()) {
      assertThat(text.reason()).isEqualTo(Reason.of("refuse.password"));
      assertThat(DOCUMENTS.text(file, name, "wrong").reason())
          .isEqualTo(Reason.of("refuse.password-wrong"));
      DocumentText opened = DOCUMENTS.text(file, name, password);
      assertThat(opened.outcome()).isEqualTo(Outcome.TEXT);
      assertThat(opened.units().getFirst().text()).contains("Lorem ipsum");
    }
  }

  @Test
  void arabicIsInTheOrderOfReadingWithPlainLetters() {
    Path folder = TestDocuments.ofOthers();
    DocumentText report = DOCUMENTS.text(folder.resolve("un-E_ESCWA_30_18_REPORT-AR.pdf"));
    assertThat(report.units().getFirst().text())
        .contains("اللجنة الاقتصادية والاجتماعية لغربي آسيا")
        .contains("الأمم المتحدة");
    DocumentText other = DOCUMENTS.text(folder.resolve("un-E_ESCWA_ECW_2017_IG.1_7_REPORT-AR.pdf"));
    assertThat(other.units().get(12).text())
        .contains("عقدت الأمانة التنفيذية للإسكوا ثلاث حلقات نقاش في إطار هذا البند.")
        .contains("(البند 6 من جدول الاعمال)");
    for (DocumentText text : List.of(report, other)) {
      String all = String.join("\n", text.units().stream().map(DocumentText.Unit::text).toList());
      assertThat(all)
          .doesNotContainPattern("[\\uFB50-\\uFDFF\\uFE70-\\uFEFC\\u200E\\u200F\\u202A-\\u202E]");
      assertThat(text.units().stream().filter(unit -> "ar".equals(unit.language())).count())
          .isGreaterThan(text.units().size() * 3L / 4);
    }
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() {
    Path folder = TestDocuments.ofOthers();
    String first =
        DOCUMENTS.text(folder.resolve("pdfjs-tracemonkey.pdf")).units().getFirst().text();
    assertThat(first)
        .contains(
            "Dynamic languages such as JavaScript are more difficult to compile than statically"
                + " typed ones.")
        .contains("is used for the application logic of browser-based productivity applications");
  }

  @Test
  void headingsAreThoseThatTheTagsOrTheBookmarksName() {
    Path folder = TestDocuments.ofOthers();
    DocumentText tagged = DOCUMENTS.text(folder.resolve("un-E_ESCWA_30_18_REPORT-EN.pdf"));
    assertThat(tagged.contents())
        .contains(new DocumentText.Entry(1, "INTRODUCTION", 9))
        .contains(new DocumentText.Entry(2, "III. GLOBAL AND REGIONAL DEVELOPMENTS", 28));
    assertThat(tagged.units().get(8).heading()).isEqualTo("INTRODUCTION");
    assertThat(tagged.units().get(8).text().lines()).contains("INTRODUCTION");
    for (DocumentText.Entry entry : tagged.contents()) {
      assertThat(
              tagged.units().get(entry.unit() - 1).text().lines().map(DocumentText.Entry::letters))
          .as("paragraphs of page %s", entry.unit())
          .contains(DocumentText.Entry.letters(entry.title()));
    }
    assertThat(tagged.accessibility()).isEqualTo(new Accessibility(true, "Summary", "en-US"));
    DocumentText outlined = DOCUMENTS.text(folder.resolve("pdfjs-TAMReview.pdf"));
    assertThat(outlined.accessibility().tagged()).isFalse();
  }

  /**
   * As an index folds both: without accents, marks and spaces. The manifest's Arabic comes from a
   * program that writes the letters of the ligature lam-alef in the order of drawing.
   */
  private static String asSearched(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[\\p{Mn}\\p{Cf}\\u0640]|[^\\p{L}\\p{N}]", "")
            .toLowerCase(Locale.ROOT);
    return Pattern.compile("[\\u0627\\u0644]+")
        .matcher(folded)
        .replaceAll(run -> {
          char[] letters = run.group().toCharArray();
          Arrays.sort(letters);
          return new String(letters);
        });
  }
}
