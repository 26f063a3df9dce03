package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchhub.catalogue.Description;

/**
 * Files cut off, altered and put together wrongly: never an exception, never long, never much
 * memory, and always a line and a reason.
 */
class DamagedFilesTest {

  private static final int MUTATIONS = Integer.getInteger("mutations", 500);
  private static final Duration LIMIT = Duration.ofMinutes(MUTATIONS > 1000 ? 60 : 5);

  /** What reading one damaged file may ask for in all, given back meanwhile or not. */
  private static final long MOST_BYTES = 256L << 20;

  @ParameterizedTest
  @EnumSource(WrittenForm.class)
  void noMutationBreaksTheReader(WrittenForm form) {
    List<byte[]> wholes = DamagedSeeds.of(form, MUTATIONS > 1000 ? 200_000 : 40_000);
    Random random = new Random(form.ordinal());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damaged(wholes.get(i % wholes.size()), random);
            String which = form + ", mutation " + i;
            long before = threads.getCurrentThreadAllocatedBytes();
            Reading<Description> read = read(damaged, form, which);
            assertTrue(threads.getCurrentThreadAllocatedBytes() - before < MOST_BYTES, which);
            said(read, damaged, form, which);
            String told = which + " told by its content";
            said(read(damaged, null, told), damaged, form, told);
          }
        });
  }

  /** Every refusal says what was wrong; one of a single record also where. */
  private static void said(
      Reading<Description> reading, byte[] damaged, WrittenForm form, String which) {
    assertFalse(reading.items().isEmpty() && reading.problems().isEmpty(), which);
    long lines = lines(damaged);
    for (Problem problem : reading.problems()) {
      boolean ofTheWhole =
          problem.line() == 0
              && (reading.items().isEmpty() || problem.message().startsWith("It is packed"));
      assertTrue(
          ofTheWhole || (problem.line() >= 1 && problem.line() <= lines),
          which + " of " + lines + " lines: " + problem);
      assertTrue(problem.message().matches("(?s).{8,}[.]"), which + ": " + problem);
    }
    for (Reading.Item<Description> item : reading.items()) {
      assertTrue(item.line() >= 1 && item.line() <= lines, which + ": line " + item.line());
      for (Problem problem : item.problems()) {
        assertTrue(
            problem.line() >= 1 && problem.line() <= lines,
            which + " of " + lines + " lines: " + problem);
        assertTrue(problem.message().matches("(?s).{8,}[.]"), which + ": " + problem);
      }
    }
  }

  /**
   * As many as anybody may count: in MARC records are counted, of a packed file nothing is seen.
   */
  private static long lines(byte[] bytes) {
    boolean packed = bytes.length > 1 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    long ends = 1;
    for (byte b : bytes) {
      ends += b == '\n' || b == '\r' || b == 0x1D || b == 0x0C || b == 0x0B ? 1 : 0;
    }
    return packed ? Integer.MAX_VALUE : ends;
  }

  private static Reading<Description> read(byte[] bytes, @Nullable WrittenForm form, String which)
      throws IOException {
    try {
      return read(bytes, form);
    } catch (OutOfMemoryError e) {
      throw new AssertionError(which + " needs too much memory", e);
    }
  }

  private static Reading<Description> read(byte[] bytes, @Nullable WrittenForm form)
      throws IOException {
    var items = new ArrayList<Reading.Item<Description>>();
    var problems = new ArrayList<Problem>();
    Detection.read(
        new ByteArrayInputStream(bytes),
        form,
        Origin.named("x"),
        AuthorityLookup.none(),
        ColumnChoice.none(),
        new Receiver() {
          @Override
          public void take(Reading.Item<Description> item) {
            items.add(item);
          }

          @Override
          public void problem(Problem problem) {
            problems.add(problem);
          }
        });
    return new Reading<>(items, problems);
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
    Reading<Description> deep = read(WrittenForm.MODS, "<modsCollection>" + "<a>".repeat(300_000));
    assertTrue(deep.problems().getFirst().message().contains("deep in each other"));
    Reading<Description> endless =
        read(WrittenForm.MODS, "<modsCollection><mods>" + "x".repeat(6_000_000));
    assertTrue(endless.problems().getFirst().message().contains("longer than"));
    assertTrue(!read(WrittenForm.JSONL, "[".repeat(100_000)).problems().isEmpty());
    assertTrue(!read(WrittenForm.CSL_JSON, "[".repeat(100_000)).problems().isEmpty());
    assertTrue(
        !read(WrittenForm.BIBTEX, "@book{a, title = {" + "{".repeat(200_000)).items().isEmpty());
  }

  @Test
  void aTableOfHeadingsAloneOrOfDelimitersAloneIsSaidToHaveNothing() throws IOException {
    assertEquals(
        "There is no row below the one that names the columns.",
        read(WrittenForm.CSV, "title,year\n").problems().getFirst().message());
    for (String delimiters : List.of(",,,\n", ";;;;\n;;;;\n", "\t\t\t\n")) {
      Reading<Description> told = read(delimiters.getBytes(StandardCharsets.UTF_8), null);
      assertFalse(told.problems().isEmpty(), delimiters);
    }
  }

  @Test
  void blanksOfEveryKindAreBlanks() throws IOException {
    for (String blanks : List.of(" \n\t", "\u001c\u001f", "\u2003\u2028", "\u3000\r\n\u2009")) {
      Reading<Description> told = read(blanks.getBytes(StandardCharsets.UTF_8), null);
      assertEquals("It holds nothing but blanks.", told.problems().getFirst().message());
    }
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
