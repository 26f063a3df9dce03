package org.researchhub.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.DeskPlace;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.formats.CitationForm;
import org.researchhub.imports.Batch;
import org.researchhub.imports.Imports;
import org.researchhub.imports.Upload;
import org.researchhub.imports.Uploads;
import org.researchhub.imports.Uploads.Beginning;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where files of references are handed in, and the imports of the last thirty days. */
@Controller
class ImportsController {

  static final String IMPORTS = "/curate/imports";

  private final Desks desks;
  private final Pages pages;
  private final Uploads uploads;
  private final Imports imports;

  ImportsController(Desks desks, Pages pages, Uploads uploads, Imports imports) {
    this.desks = desks;
    this.pages = pages;
    this.uploads = uploads;
    this.imports = imports;
  }

  @Bean
  static DeskPlace importsPlace() {
    return new DeskPlace(25, "workspace.imports", IMPORTS);
  }

  @GetMapping(IMPORTS)
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Person person, CsrfToken token) {
    return list(desks.desk(person, token, IMPORTS), null);
  }

  private ResponseEntity<byte[]> list(Desk desk, @Nullable String error) {
    Words words = desks.words();
    String heading = words.say("workspace.imports");
    return pages.unstored(
        error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "workspace/imports.jte",
        desks.frame(heading, error != null),
        new ImportsPage(
            desk,
            heading,
            error,
            words.list(Arrays.stream(CitationForm.values()).map(CitationForm::label).toList()),
            uploads.waiting().stream().map(this::waiting).toList(),
            imports.recent().stream().map(this::batch).toList()));
  }

  private ImportsPage.Entry waiting(Upload upload) {
    Words words = desks.words();
    return new ImportsPage.Entry(
        UploadController.named(words, upload),
        IMPORTS + "/" + upload.id(),
        words.say(
            "workspace.upload." + upload.state().name().toLowerCase(java.util.Locale.ROOT),
            upload.actor(),
            words.date(upload.at().substring(0, 10))));
  }

  private ImportsPage.Entry batch(Batch batch) {
    Words words = desks.words();
    return new ImportsPage.Entry(
        batch.sources().replace('\n', ' '),
        IMPORTS + "/batches/" + batch.id(),
        BatchController.facts(words, batch));
  }

  @PostMapping(IMPORTS)
  ResponseEntity<byte[]> send(
      HttpServletRequest request, @AuthenticationPrincipal Person person, CsrfToken token)
      throws IOException {
    return switch (begin(request, person.name())) {
      case Beginning.Begun(List<Upload> begun) ->
          to(begun.size() == 1 ? IMPORTS + "/" + begun.getFirst().id() : IMPORTS);
      case Beginning.Nothing nothing -> refused(person, token, "nofile");
      case Beginning.Unfit(String name) -> refused(person, token, "unfit", name);
      case Beginning.TooMany(int most) -> refused(person, token, "many", most);
      case Beginning.Mixed(int documents, int others) ->
          refused(person, token, "mixed", documents, others);
    };
  }

  private ResponseEntity<byte[]> refused(
      Person person, CsrfToken token, String why, Object... values) {
    return list(
        desks.desk(person, token, IMPORTS), desks.words().say("workspace.imports." + why, values));
  }

  /** The files go to the disk as they arrive. */
  private Beginning begin(HttpServletRequest request, String actor) throws IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try {
      FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
      return uploads.begin(() -> next(parts), actor);
    } catch (FileUploadException e) {
      throw new IOException(e);
    }
  }

  private static Optional<Uploads.Sent> next(FileItemIterator parts) throws IOException {
    try {
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        String name = part.getName();
        if (!part.isFormField() && name != null && !name.isBlank()) {
          return Optional.of(new Uploads.Sent(named(name), part.openStream()));
        }
      }
    } catch (FileUploadException e) {
      throw new IOException(e);
    }
    return Optional.empty();
  }

  /** What some browsers send is a whole path. */
  private static String named(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? "references" : clean.substring(0, Math.min(200, clean.length()));
  }

  /** A page that asks for itself again, while something is being done. */
  static ResponseEntity<byte[]> renewing(ResponseEntity<byte[]> page) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Refresh", "2")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(page.getBody());
  }

  static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
