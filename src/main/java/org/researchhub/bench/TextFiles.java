package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText;
import org.researchhub.files.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives some records, evenly among all, a file of {@value #LENGTH} pages each. Its text is kept as
 * if the file had been read, because reading files is not what is measured; the hub makes passages
 * of it as of any. A page is made of abstracts of the records before, the same in every run.
 */
final class TextFiles {

  private static final int LENGTH = 20;
  private static final int REMEMBERED = 500;
  private static final int WORDS_ON_A_PAGE = 300;

  private final Text texts;
  private final long records;
  private final long files;
  private final List<String> abstracts = new ArrayList<>();

  /**
   * @param pages on how many pages in all; a file less than whole is left out
   */
  TextFiles(Text texts, int records, int pages) {
    this.texts = texts;
    this.records = records;
    this.files = Math.min(records, pages / LENGTH);
  }

  /** How many pages of text so many records have. */
  long pages(int count) {
    return count * files / records * LENGTH;
  }

  /** Gives this record a file when it is its turn. */
  void addTo(ObjectNode json, int number) {
    json.path("abstracts").forEach(text -> remember(text.asString(), number));
    if (pages(number + 1) == pages(number) || abstracts.isEmpty()) {
      return;
    }
    var units = new ArrayList<DocumentText.Unit>();
    var random = new Random(number);
    for (int page = 1; page <= LENGTH; page++) {
      units.add(new DocumentText.Unit(page, null, null, null, text(random), false));
    }
    String sha512 = digest(number);
    try {
      texts.keep(
          sha512,
          new DocumentText(
              DocumentText.Outcome.TEXT,
              null,
              "application/pdf",
              Accessibility.UNKNOWN,
              units,
              List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json.putArray("editions")
        .addObject()
        .put("language", json.path("languages").path(0).asString("en"))
        .putArray("files")
        .addObject()
        .put("name", "report-" + number + ".pdf")
        .put("mediaType", "application/pdf")
        .put("bytes", 100_000)
        .put("sha512", sha512);
  }

  private void remember(String text, int number) {
    if (abstracts.size() < REMEMBERED) {
      abstracts.add(text);
    } else {
      abstracts.set(number % REMEMBERED, text);
    }
  }

  private String text(Random random) {
    var text = new StringBuilder();
    for (int words = 0; words < WORDS_ON_A_PAGE; ) {
      String next = abstracts.get(random.nextInt(abstracts.size()));
      words += next.split(" ").length + 1;
      text.append(next).append('\n');
    }
    return text.toString();
  }

  private static String digest(int number) {
    try {
      byte[] name = ("benchmark " + number).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
