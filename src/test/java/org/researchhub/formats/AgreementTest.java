package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.researchhub.formats.Agreement.Count;
import org.researchhub.formats.Agreement.Field;

/** The table of docs/formats.md says what is measured now; renewed with {@code -Drenew}. */
class AgreementTest {

  private static final Path PAGE = Path.of("docs/formats.md");
  private static final String RULE = "|---|---|---|---|---|---|---|---|---|---|---|";

  @Test
  void theTableOfAgreementIsUpToDate() throws IOException {
    assumeTrue(RealFiles.areThere(), "The outside test data is not beside the checkout");
    Agreement measured = Agreement.measured();
    String page = Files.readString(PAGE);
    int from = page.indexOf(RULE) + RULE.length() + 1;
    int to = page.indexOf("\n\n", from);
    String now = String.join("\n", table(measured));
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PAGE, page.substring(0, from) + now + page.substring(to));
      Files.write(Path.of("target/differences.txt"), differences(measured));
    } else {
      assertEquals(now, page.substring(from, to), PAGE + " is renewed with -Drenew");
    }
  }

  private static List<String> differences(Agreement measured) {
    var lines = new ArrayList<>(measured.numbers);
    measured.differences.forEach(difference -> lines.add(difference.toString()));
    return lines;
  }

  private static List<String> table(Agreement measured) {
    return measured.records.entrySet().stream()
        .map(form -> {
          Map<Field, Count> counts =
              measured.counts.getOrDefault(form.getKey(), new EnumMap<>(Field.class));
          return Arrays.stream(Field.values())
              .map(field -> cell(counts.getOrDefault(field, new Count(0, 0))))
              .collect(
                  Collectors.joining(
                      " | ",
                      String.format(Locale.ROOT, "| `%s` | %d | ", form.getKey(), form.getValue()),
                      " |"));
        })
        .toList();
  }

  private static String cell(Count count) {
    return count.stated() == 0 ? "–" : count.agree() + "/" + count.stated();
  }
}
