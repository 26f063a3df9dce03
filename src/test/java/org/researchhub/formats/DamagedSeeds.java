package org.researchhub.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publication;

/**
 * Sound files of a form, to be damaged: what the hub writes itself in every encoding it reads, and
 * what others wrote, as far as it is there.
 */
final class DamagedSeeds {

  private static final Vocabulary VOCABULARY = DefaultVocabularies.vocabulary();
  private static final Path PAGES = Path.of("src/test/resources/legacypage");

  private DamagedSeeds() {}

  /**
   * @param largest of the files that others wrote, in bytes
   */
  static List<byte[]> of(WrittenForm form, int largest) {
    List<byte[]> seeds = new ArrayList<>();
    Optional<CitationForm> writable =
        Arrays.stream(CitationForm.values())
            .filter(one -> one.code().equals(form.code()))
            .findFirst();
    writable.ifPresent(one -> seeds.addAll(inEveryEncoding(written(one), form)));
    if (form == WrittenForm.MARC) {
      seeds.add(marc8());
    }
    if (form == WrittenForm.LEGACY_PAGE) {
      files(PAGES).filter(DamagedSeeds::isPage).forEach(page -> seeds.add(bytes(page)));
      seeds.addAll(inEveryEncoding(new String(seeds.getFirst(), UTF_8), form));
    }
    if (RealFiles.areThere()) {
      RealFiles.all().stream()
          .filter(file -> file.form() == form)
          .map(RealFiles.RealFile::bytes)
          .filter(bytes -> bytes.length > 0 && bytes.length <= largest)
          .forEach(seeds::add);
    }
    return seeds;
  }

  private static boolean isPage(Path file) {
    return !file.toString().endsWith(".json");
  }

  private static List<byte[]> inEveryEncoding(String text, WrittenForm form) {
    byte[] utf8 = text.getBytes(UTF_8);
    return form == WrittenForm.MARC
        ? List.of(utf8, packed(utf8))
        : List.of(
            utf8,
            packed(utf8),
            ("\uFEFF" + text).getBytes(Charset.forName("UTF-16LE")),
            ("\uFEFF" + text).getBytes(Charset.forName("UTF-16BE")),
            text.getBytes(Charset.forName("windows-1252")));
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String written(CitationForm form) {
    RandomDescriptions descriptions = new RandomDescriptions(7);
    StringBuilder file = new StringBuilder(form.writer().before());
    for (int i = 0; i < 12; i++) {
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
    return file.append(form.writer().after()).toString();
  }

  /** Six records whose letters are in MARC-8: marks before letters, Cyrillic after an escape. */
  private static byte[] marc8() {
    var all = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      List<String> fields =
          List.of(
              "100\u001e1 \u001faDup\u00e2e, Jos\u00e2e",
              "245\u001e10\u001faL'\u00e2etude no " + i + " \u00e4n \u001fbune enqu\u00e3ete",
              "260\u001e  \u001faParis :\u001fb\u001b(NrOSSIQ\u001b(B,\u001fc1998.",
              "650\u001e 0\u001faEnfants\u001fx\u00a5 \u00b5\u00b1.");
      var directory = new StringBuilder();
      var data = new StringBuilder();
      for (String field : fields) {
        String value = field.substring(4) + "\u001e";
        directory.append(
            String.format(
                Locale.ROOT, "%s%04d%05d", field.substring(0, 3), value.length(), data.length()));
        data.append(value);
      }
      int base = 24 + directory.length() + 1;
      all.append(
          String.format(
              Locale.ROOT,
              "%05dnam  22%05d a 4500%s\u001e%s\u001d",
              base + data.length() + 1,
              base,
              directory,
              data));
    }
    return all.toString().getBytes(ISO_8859_1);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
