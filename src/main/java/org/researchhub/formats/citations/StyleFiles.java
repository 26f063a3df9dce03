package org.researchhub.formats.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The files of the styles, found by name. */
final class StyleFiles {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,120}");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
  private static final Pattern PARENT =
      Pattern.compile("<link\\s[^>]*?styles/([a-z0-9-]+)\"[^>]*?rel=\"independent-parent\"");
  private static final Map<String, String> USUAL_NAMES =
      Map.of(
          "chicago", "chicago-author-date",
          "harvard", "harvard-cite-them-right",
          "nlm", "nlm-citation-sequence",
          "vancouver", "nlm-citation-sequence",
          "mla", "modern-language-association");

  /** Null until somebody asks for a name that there is not: it takes a while to list. */
  private volatile @Nullable List<String> names;

  static Optional<CitationStyle> find(String asked) {
    String name = USUAL_NAMES.getOrDefault(asked, asked);
    return content(name).map(xml -> new CitationStyle(name, title(xml).orElse(name)));
  }

  /** The instructions of a style: its own, or those of the style that it is another name of. */
  static String instructions(String name) {
    String xml = content(name).orElseThrow();
    Matcher parent = PARENT.matcher(xml);
    return parent.find() ? content(parent.group(1)).orElse(xml) : xml;
  }

  private static Optional<String> title(String xml) {
    Matcher title = TITLE.matcher(xml);
    return title.find()
        ? Optional.of(Parser.unescapeEntities(title.group(1), false).strip())
        : Optional.empty();
  }

  private static Optional<String> content(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return file("/" + name + ".csl").or(() -> file("/dependent/" + name + ".csl"));
  }

  private static Optional<String> file(String path) {
    try (InputStream file = StyleFiles.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The style " + path + " cannot be read", e);
    }
  }

  /** Every name there is. */
  List<String> names() {
    List<String> known = names;
    if (known == null) {
      known = list();
      names = known;
    }
    return known;
  }

  private static List<String> list() {
    try {
      URL one = StyleFiles.class.getResource("/apa.csl");
      URLConnection connection = one == null ? null : one.openConnection();
      if (!(connection instanceof JarURLConnection inJar)) {
        throw new IllegalStateException("The styles are not where they are expected: " + one);
      }
      inJar.setUseCaches(false);
      try (JarFile jar = inJar.getJarFile()) {
        return jar.stream()
            .map(JarEntry::getName)
            .filter(entry -> entry.endsWith(".csl"))
            .map(entry -> entry.substring(entry.lastIndexOf('/') + 1, entry.length() - 4))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The styles cannot be listed", e);
    }
  }
}
