package org.researchhub.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the outside test data, each with what its manifest says of it. */
final class RealFiles {

  static final Path FOLDER =
      Path.of(System.getenv().getOrDefault("HUB_TEST_DATA", "../shared/data")).resolve("imports");

  private static final Map<String, WrittenForm> FORMS =
      Map.ofEntries(
          Map.entry("ris", WrittenForm.RIS),
          Map.entry("bibtex", WrittenForm.BIBTEX),
          Map.entry("marc21", WrittenForm.MARC),
          Map.entry("marcxml", WrittenForm.MARCXML),
          Map.entry("mods", WrittenForm.MODS),
          Map.entry("pubmed-xml", WrittenForm.PUBMED_XML),
          Map.entry("medline-nbib", WrittenForm.NBIB),
          Map.entry("endnote-xml", WrittenForm.ENDNOTE_XML),
          Map.entry("endnote-refer", WrittenForm.ENDNOTE),
          Map.entry("isi-wos", WrittenForm.ISI),
          Map.entry("csl-json", WrittenForm.CSL_JSON),
          Map.entry("csv", WrittenForm.CSV),
          Map.entry("dublin-core", WrittenForm.DUBLIN_CORE));

  private static final AuthorityLookup WORDS = words();

  private RealFiles() {}

  record RealFile(String format, Path input, Path expected, String expectedKind, String outcome) {

    String name() {
      return FOLDER.relativize(input).toString();
    }

    byte[] bytes() {
      try {
        return Files.readAllBytes(input);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Empty when the form could not be told. */
    Reading<Description> read() {
      Detection detection = Detection.of(bytes());
      return detection.form() == null
          ? Reading.refused(detection.reason())
          : RealFiles.read(detection.form(), bytes());
    }

    boolean isCompared() {
      return !expectedKind.isEmpty() && form() != null;
    }

    /** Null for what need not be known. */
    @Nullable WrittenForm form() {
      return FORMS.get(format);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static boolean areThere() {
    return Files.isRegularFile(FOLDER.resolve("manifest.jsonl"));
  }

  static List<RealFile> all() {
    List<RealFile> files = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve("manifest.jsonl"))) {
        JsonNode json = new JsonMapper().readTree(line);
        files.add(
            new RealFile(
                json.path("format").asString(),
                FOLDER.resolve(json.path("input").asString()),
                FOLDER.resolve(json.path("expected").asString("")),
                json.path("expected_kind").asString(""),
                json.path("outcome").asString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static Reading<Description> read(WrittenForm form, byte[] content) {
    return form.reader().read(content, Origin.named("file"), WORDS);
  }

  /** The default hub's types, by their English labels; nothing else is known. */
  static AuthorityLookup words() {
    List<AuthorityLookup.Match> types = new ArrayList<>();
    try (InputStream file =
        Files.newInputStream(Path.of("default-hub/vocabularies/doctype.yaml"))) {
      for (JsonNode concept : new YAMLMapper().readTree(file).path("concepts")) {
        types.add(
            new AuthorityLookup.Match(
                concept.path("id").asString(), concept.path("labels").path("en").asString(), true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BiFunction<String, String, List<AuthorityLookup.Match>> find =
        (scheme, text) ->
            scheme.equals(AuthorityLookup.TYPE)
                ? types.stream()
                    .filter(type -> Folding.fold(type.label()).equals(Folding.fold(text)))
                    .toList()
                : List.of();
    return find::apply;
  }
}
