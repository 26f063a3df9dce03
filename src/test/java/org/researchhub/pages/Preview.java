package org.researchhub.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.researchhub.platform.web.Assets;
import org.researchhub.platform.web.Frame;

/** Renders templates and leaves them in target/preview to be looked at in a browser. */
final class Preview {

  static final Path FOLDER = Path.of("target", "preview");
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Preview.class.getClassLoader(), "org.researchhub");

  String render(String template, Map<String, Object> values) {
    var output = new Utf8ByteOutput();
    engine.render(template, values, output);
    var bytes = new ByteArrayOutputStream();
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  String page(String template, Frame frame, Object page) {
    return render(template, Map.of("frame", frame, "page", page));
  }

  /** Keeps the page as a file whose script and mark are found beside it. */
  void keep(String name, String html, Assets assets) {
    try {
      Files.createDirectories(FOLDER.resolve("assets"));
      for (String source : new String[] {"hub.js", "mark.svg"}) {
        var asset = assets.find(assets.url(source).substring(Assets.ROOT.length())).orElseThrow();
        Files.write(FOLDER.resolve("assets").resolve(asset.name()), asset.bytes());
      }
      Files.writeString(FOLDER.resolve(name + ".html"), html.replace("\"/assets/", "\"assets/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int compressed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
