package org.researchhub.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.researchhub.platform.web.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled pairs of records beside what matching says of them at its own thresholds. A line is
 * {@code {"left": …, "right": …, "same": true, "kind": "same"}}; the kind may be left out.
 */
public final class MatchingQuality {

  private static final JsonMapper JSON = new JsonMapper();

  private final String file;
  private final List<String> wrong = new ArrayList<>();
  private int pairs;
  private int found;
  private int missed;
  private int mistaken;
  private int certain;
  private int certainAndRight;
  private int kinds;
  private int kindsRight;

  private MatchingQuality(String file) {
    this.file = file;
  }

  /**
   * Reads a whole file, compressed or not.
   *
   * @throws IOException when it cannot be read or a line is no labelled pair
   */
  public static MatchingQuality of(Path file) throws IOException {
    var quality = new MatchingQuality(String.valueOf(file.getFileName()));
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          quality.judge(pair(line, number), number);
        }
      }
    }
    return quality;
  }

  private static JsonNode pair(String line, int number) throws IOException {
    try {
      JsonNode pair = JSON.readTree(line);
      if (pair.path("left").isObject() && pair.path("right").isObject() && pair.has("same")) {
        return pair;
      }
    } catch (JacksonException e) {
      throw new IOException("Line " + number + " is not JSON.", e);
    }
    throw new IOException("Line " + number + " has no left, right and same.");
  }

  private void judge(JsonNode pair, int number) {
    boolean same = pair.path("same").asBoolean(false);
    Match match =
        Match.between(LabelledRecord.of(pair.path("left")), LabelledRecord.of(pair.path("right")));
    pairs++;
    found += same && match.same() ? 1 : 0;
    missed += same && !match.same() ? 1 : 0;
    mistaken += !same && match.same() ? 1 : 0;
    certain += match.certain() ? 1 : 0;
    certainAndRight += match.certain() && same ? 1 : 0;
    String kind = pair.path("kind").asString("");
    String said = kind(match);
    if (!kind.isEmpty()) {
      kinds++;
      kindsRight += kind.equals(said) ? 1 : 0;
    }
    if (same != match.same() || !kind.isEmpty() && !kind.equals(said)) {
      wrong.add(
          String.format(
              Locale.ROOT,
              "line %d: %s, said %s %.2f: %s",
              number,
              kind.isEmpty() ? same ? "same" : "not the same" : kind,
              said,
              match.score(),
              String.join(", ", match.reasons(Words.in("en")))));
    }
  }

  private static String kind(Match match) {
    return match.same() || match.belongs() ? match.kind().name().toLowerCase(Locale.ROOT) : "new";
  }

  /** The figures by their names, in the order in which they are told. */
  public Map<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put(file + ", pairs", (double) pairs);
    figures.put("precision", precision());
    figures.put("recall", recall());
    figures.put("F1", f1());
    figures.put("certain matches", (double) certain);
    figures.put("precision of certain matches", certainPrecision());
    if (kinds > 0) {
      figures.put("kind as labelled", kindsAsLabelled());
    }
    return figures;
  }

  public double precision() {
    return share(found, found + mistaken);
  }

  public double recall() {
    return share(found, found + missed);
  }

  public double f1() {
    return share(2 * found, 2 * found + mistaken + missed);
  }

  public double certainPrecision() {
    return share(certainAndRight, certain);
  }

  /** Of the pairs with a labelled kind, the share of which that kind is said. */
  public double kindsAsLabelled() {
    return share(kindsRight, kinds);
  }

  /** The pairs that are judged otherwise than labelled, a line each with the reasons. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
