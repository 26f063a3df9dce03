package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;

/**
 * Files cut off, altered and put together wrongly: never an exception, never long, always a reason.
 */
class DamagedFilesTest {

  private static final int MUTATIONS = Integer.getInteger("mutations", 500);
  private static final Duration LIMIT = Duration.ofMinutes(MUTATIONS > 1000 ? 60 : 5);
  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();

  @ParameterizedTest
  @EnumSource(CitationForm.class)
  void noMutationBreaksTheReader(CitationForm form) {
    byte[] whole = file(form, 12);
    FormatReader reader = WrittenForm.named(form.code()).orElseThrow().reader();
    Random random = new Random(form.ordinal());
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damaged(whole, random);
            Detection.of(damaged);
            Reading<Description> reading =
                reader.read(damaged, Origin.named("x"), AuthorityLookup.none());
            assertTrue(
                !reading.items().isEmpty() || !reading.problems().isEmpty(), "mutation " + i);
            reading
                .problems()
                .forEach(problem -> assertTrue(problem.message().endsWith("."), problem.message()));
          }
        });
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE modsCollection [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY %"
            + " remote SYSTEM"
            + " \"http://127.0.0.1:9/x\">%remote;]><modsCollection><mods><titleInfo><title>T &b;"
            + " &file;</title></titleInfo></mods></modsCollection>";
    Reading<Description> reading = read(WrittenForm.MODS, bomb);
    String title = reading.items().getFirst().value().titles().values().iterator().next();
    assertTrue(!title.contains("root:") && title.length() < 40, title);
  }

  @Test
  void elementsWithoutEndAndWithoutNumberAreRefusedWithAReason() {
    for (String endless : new String[] {"<a>".repeat(300_000), "<mods>" + "x".repeat(6_000_000)}) {
      Reading<Description> reading = read(WrittenForm.MODS, "<modsCollection>" + endless);
      assertTrue(!reading.problems().isEmpty());
    }
    assertTrue(!read(WrittenForm.JSONL, "[".repeat(100_000)).problems().isEmpty());
    assertTrue(!read(WrittenForm.CSL_JSON, "[".repeat(100_000)).problems().isEmpty());
    assertTrue(
        !read(WrittenForm.BIBTEX, "@book{a, title = {" + "{".repeat(200_000)).items().isEmpty());
  }

  private static Reading<Description> read(WrittenForm form, String text) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            form.reader()
                .read(
                    text.getBytes(StandardCharsets.UTF_8),
                    Origin.named("x"),
                    AuthorityLookup.none()));
  }

  private static byte[] file(CitationForm form, int records) {
    RandomDescriptions descriptions = new RandomDescriptions(7);
    StringBuilder file = new StringBuilder(form.writer().before());
    for (int i = 0; i < records; i++) {
      Publication publication =
          new Publication(
              "k7x2m9qd",
              1,
              "a-slug",
              "2026-11-20",
              0,
              "2026-11-23T10:00:00Z",
              null,
              descriptions.next());
      file.append(i == 0 ? "" : form.writer().between())
          .append(
              form.writer()
                  .record(Citation.of(publication, VOCABULARY, "https://hub.example", "en")));
    }
    return file.append(form.writer().after()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
      }
      case 1 -> {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 2 -> {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      case 3 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(400));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, random.nextInt(400));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from + length);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
      }
    }
    return bytes;
  }
}
