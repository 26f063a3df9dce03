package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Covers of publications: what the address of one version leads to never changes, the address
 * without a version leads to the newest. One that was removed has none (410).
 */
@Controller
class CoverController {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
  private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";
  private static final String ENDING = "/cover.svg";

  private final Answers answers;
  private final Publications publications;

  CoverController(Answers answers, Publications publications) {
    this.answers = answers;
    this.publications = publications;
  }

  /** The cover of this version, as its page shows it. */
  static PublicationPage.Picture shown(Publication publication) {
    String address = "/p/" + publication.id() + ENDING + "?v=" + publication.version();
    return new PublicationPage.Picture(address, Cover.WIDTH, Cover.HEIGHT);
  }

  @GetMapping("/p/{id}" + ENDING)
  ResponseEntity<byte[]> cover(
      @PathVariable String id,
      @RequestParam(name = "v", required = false) @Nullable String version,
      HttpServletRequest request) {
    CatalogueEntry entry = publications.find(id).orElseThrow(NoSuchPage::new);
    return switch (entry) {
      case Tombstone tombstone when tombstone.survivor() != null ->
          ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
              .location(URI.create("/p/" + tombstone.survivor() + ENDING))
              .cacheControl(CacheControl.noCache())
              .build();
      case Tombstone tombstone ->
          answers.problem(request, answers.site(null, request), Problem.of(Problem.Kind.GONE));
      case Publication newest when version == null ->
          cover(newest, CacheControl.noCache(), request);
      case Publication newest ->
          cover(
              version(newest, version),
              CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable(),
              request);
    };
  }

  private Publication version(Publication newest, String version) {
    if (!version.matches("[0-9]{1,9}")) {
      throw new NoSuchPage();
    }
    long number = Long.parseLong(version);
    return number == newest.version()
        ? newest
        : publications.version(newest.id(), number).orElseThrow(NoSuchPage::new);
  }

  private static ResponseEntity<byte[]> cover(
      Publication publication, CacheControl kept, HttpServletRequest request) {
    String tag = publication.id() + "-" + publication.version();
    boolean known = Answers.has(request, tag);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(kept)
            .eTag("W/\"" + tag + '"')
            .header("Content-Security-Policy", POLICY);
    return known
        ? answer.build()
        : answer
            .contentType(SVG)
            .body(Cover.of(publication.description()).getBytes(StandardCharsets.UTF_8));
  }
}
