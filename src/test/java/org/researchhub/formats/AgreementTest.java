package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.researchhub.formats.Agreement.Count;
import org.researchhub.formats.Agreement.Field;
import org.researchhub.formats.KnownDifferences.Reason;
import org.researchhub.formats.RealFiles.RealFile;

/** The tables of docs/formats.md say what is measured now; renewed with {@code -Drenew}. */
class AgreementTest {

  private static final Path PAGE = Path.of("docs/formats.md");
  private static final String FROM = "<!-- written by AgreementTest: do not edit -->\n";
  private static final String TO = "<!-- end -->";

  @Test
  void theTablesOfAgreementAreUpToDateAndEveryDifferenceHasItsReason() throws IOException {
    assumeTrue(RealFiles.areThere(), "The outside test data is not beside the checkout");
    Agreement measured = Agreement.measured();
    if (Boolean.getBoolean("renew")) {
      Files.write(
          Path.of("target/differences.txt"),
          measured.differences.stream().map(Agreement.Difference::toString).toList());
    }
    List<RealFile> files = RealFiles.all();
    String page = Files.readString(PAGE);
    int from = page.indexOf(FROM) + FROM.length();
    int to = page.indexOf(TO, from);
    var now = new ArrayList<String>();
    now.addAll(agreement(measured, files));
    now.addAll(reasons(measured));
    now.addAll(others(files));
    String written = String.join("\n", now) + "\n";
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PAGE, page.substring(0, from) + written + page.substring(to));
    } else {
      assertEquals(written, page.substring(from, to), PAGE + " is renewed with -Drenew");
    }
  }

  private static List<String> agreement(Agreement measured, List<RealFile> files) {
    var lines = new ArrayList<String>();
    lines.add(
        "| Form | Files | with an expectation | Records compared | Title | Persons | Agencies |"
            + " Dates | Type | Identifiers | Language | Abstract | Series, container |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    var forms = new TreeMap<String, List<RealFile>>();
    for (RealFile file : files) {
      WrittenForm form = file.form();
      if (form != null) {
        forms.computeIfAbsent(form.code(), code -> new ArrayList<>()).add(file);
      }
    }
    forms.forEach((form, of) -> {
      long expected = of.stream().filter(RealFile::isCompared).count();
      Map<Field, Count> counts = measured.counts.getOrDefault(form, new EnumMap<>(Field.class));
      lines.add(
          Arrays.stream(Field.values())
              .map(field -> cell(counts.getOrDefault(field, new Count(0, 0))))
              .collect(
                  Collectors.joining(
                      " | ",
                      String.format(
                          Locale.ROOT,
                          "| `%s` | %d | %s | %s | ",
                          form,
                          of.size(),
                          expected == 0 ? "none" : expected,
                          expected == 0 ? "–" : measured.records.getOrDefault(form, 0)),
                      " |")));
    });
    return lines;
  }

  private static String cell(Count count) {
    return count.stated() == 0 ? "–" : count.agree() + "/" + count.stated();
  }

  /** One row for a reason, in the order they are written down; none is without a difference. */
  private static List<String> reasons(Agreement measured) {
    var found = new TreeMap<Integer, Set<String>>();
    measured.numbers.forEach(number -> note(found, null, number.file(), number.file()));
    measured.differences.forEach(difference ->
        note(
            found,
            difference.field(),
            difference.file(),
            difference.file() + " " + difference.record()));
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("| What differs | Form | Records | Reason |");
    lines.add("|---|---|---|---|");
    for (int i = 0; i < KnownDifferences.ALL.size(); i++) {
      Reason reason = KnownDifferences.ALL.get(i);
      Set<String> records = found.getOrDefault(i, Set.of());
      assertTrue(!records.isEmpty(), "Nothing differs any more for: " + reason);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %s |",
              reason.field() == null
                  ? "number of records"
                  : reason.field().name().toLowerCase(Locale.ROOT),
              records.stream()
                  .map(record -> "`" + record.substring(0, record.indexOf('/')) + "`")
                  .distinct()
                  .collect(Collectors.joining(", ")),
              records.size(),
              reason.why()));
    }
    return lines;
  }

  private static void note(
      Map<Integer, Set<String>> found, @Nullable Field field, String file, String record) {
    int reason = KnownDifferences.ALL.indexOf(KnownDifferences.of(field, file));
    found.computeIfAbsent(reason, key -> new TreeSet<>()).add(record);
  }

  /** What need not be known, and what holds no records though it is counted among those that do. */
  private static List<String> others(List<RealFile> files) {
    var kinds = new TreeMap<String, List<RealFile>>();
    files.stream()
        .filter(file -> file.form() == null || file.read().items().isEmpty())
        .forEach(
            file -> kinds.computeIfAbsent(file.format(), format -> new ArrayList<>()).add(file));
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("| Other files | Files | with an expectation | What becomes of them |");
    lines.add("|---|---|---|---|");
    kinds.forEach((kind, of) -> {
      var fates = new TreeMap<String, Integer>();
      of.forEach(file -> fates.merge(fate(file), 1, Integer::sum));
      lines.add(
          String.format(
              Locale.ROOT,
              "| `%s` | %d | %d | %s |",
              kind,
              of.size(),
              of.stream().filter(file -> !file.expectedKind().isEmpty()).count(),
              fates.entrySet().stream()
                  .map(fate -> (fates.size() == 1 ? "" : fate.getValue() + ": ") + fate.getKey())
                  .collect(Collectors.joining("; "))));
    });
    return lines;
  }

  private static String fate(RealFile file) {
    Detection detection = Detection.of(file.bytes());
    WrittenForm form = detection.form();
    Reading<?> read = file.read();
    if (form != null && !read.items().isEmpty()) {
      return "read as `" + form.code() + "`";
    }
    String reason = form == null ? detection.reason() : read.problems().getFirst().message();
    return "refused: “" + reason.replaceFirst(": it begins .*", ".") + "”";
  }
}
