package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;

/**
 * What was written and read again says the same in every field but those that docs/formats.md says
 * the form does not hold. The table there is what is measured here; renewed with {@code -Drenew}.
 */
class RoundTripTest {

  private static final Path PAGE = Path.of("docs/formats.md");
  private static final String HEAD = "| Form | Does not hold |\n|---|---|\n";
  private static final int EACH = 120;
  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();

  @Test
  void theTableSaysOfEveryFormWhatItDoesNotHold() throws IOException {
    var rows = new ArrayList<String>();
    for (CitationForm form : CitationForm.values()) {
      rows.add(row(form, lost(form)));
    }
    String now = String.join("\n", rows);
    String page = Files.readString(PAGE);
    int from = page.indexOf(HEAD) + HEAD.length();
    int to = page.indexOf("\n\n", from) < 0 ? page.length() - 1 : page.indexOf("\n\n", from);
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PAGE, page.substring(0, from) + now + page.substring(to));
    } else {
      assertEquals(now, page.substring(from, to), PAGE + " is renewed with -Drenew");
    }
  }

  private static Set<Held> lost(CitationForm form) {
    RandomDescriptions descriptions = new RandomDescriptions(form.ordinal() + 4L);
    List<Description> written = new ArrayList<>();
    StringBuilder file = new StringBuilder(form.writer().before());
    for (int i = 0; i < EACH; i++) {
      Description description = descriptions.next();
      written.add(description);
      file.append(i == 0 ? "" : form.writer().between())
          .append(form.writer().record(citation(description)));
    }
    byte[] bytes = file.append(form.writer().after()).toString().getBytes(StandardCharsets.UTF_8);
    Detection detection = Detection.of(bytes);
    assertEquals(
        WrittenForm.named(form.code()).orElse(WrittenForm.DUBLIN_CORE),
        detection.form(),
        detection.reason());
    Reading<Description> read =
        Objects.requireNonNull(detection.form())
            .reader()
            .read(bytes, Origin.named("x"), new VocabularyLookup(VOCABULARY));
    assertEquals(EACH, read.items().size(), read.problems().toString());
    Set<Held> lost = EnumSet.noneOf(Held.class);
    for (int i = 0; i < EACH; i++) {
      for (Held field : Held.values()) {
        if (!field.of(written.get(i)).equals(field.of(read.items().get(i).value()))) {
          lost.add(field);
        }
      }
    }
    return lost;
  }

  private static String row(CitationForm form, Set<Held> lost) {
    String losses = lost.stream().map(Held::words).collect(Collectors.joining(", "));
    return "| `%s` | %s |"
        .formatted(form.code(), losses.isEmpty() ? "nothing of what was tried" : losses);
  }

  @Test
  void theHubsOwnFormComesBackWholeWithFieldsItDoesNotKnow() {
    Description description = new RandomDescriptions(1).next();
    var json = description.toJson();
    json.putObject("somethingNew").put("kept", true);
    json.putArray("sources").addObject().put("id", "s1").put("kind", "legacy-page");
    Description whole = Description.of(json);
    byte[] line = CitationForm.JSONL.write(citation(whole)).getBytes(StandardCharsets.UTF_8);
    Reading<Description> read =
        WrittenForm.JSONL.reader().read(line, Origin.named("x"), AuthorityLookup.none());
    assertEquals(whole, read.items().getFirst().value());
  }

  private static Citation citation(Description description) {
    Publication publication =
        new Publication(
            "k7x2m9qd", 1, "a-slug", "2026-11-20", 0, "2026-11-23T10:00:00Z", null, description);
    return Citation.of(publication, VOCABULARY, "https://hub.example", "en");
  }
}
