package org.researchhub.workspace.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Match;
import org.researchhub.curation.merging.Merging;
import org.researchhub.imports.Imported.Outcome;
import org.researchhub.imports.Upload;
import org.researchhub.imports.UploadedRecord;
import org.researchhub.imports.Uploads;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A record of an upload beside what it may be the same as, and what is decided about it. */
@Controller
@RequestMapping(ImportsController.IMPORTS + "/{id:u[a-z0-9]{8}}/pairs/{number:[0-9]{1,9}}")
class UploadPairController {

  private final Desks desks;
  private final Pages pages;
  private final Uploads uploads;
  private final Publications publications;
  private final Drafts drafts;
  private final Comparing comparing;

  UploadPairController(
      Desks desks,
      Pages pages,
      Uploads uploads,
      Publications publications,
      Drafts drafts,
      Comparing comparing) {
    this.desks = desks;
    this.pages = pages;
    this.uploads = uploads;
    this.publications = publications;
    this.drafts = drafts;
    this.comparing = comparing;
  }

  private Upload upload(String id) {
    return uploads.find(id).orElseThrow(NoSuchPage::new);
  }

  /**
   * What a record is laid beside, as it is now.
   *
   * @param url null for an earlier record of the same file
   * @param version of the publication; the revision of a draft
   */
  private record Existing(Description description, @Nullable String url, long version) {}

  private Existing existing(Upload upload, UploadedRecord record) {
    Match match = record.match();
    if (match == null || !record.comparable()) {
      throw new NoSuchPage();
    }
    Optional<Existing> existing =
        record.earlier() > 0
            ? uploads.standing(upload.id(), record).map(said -> new Existing(said, null, 0))
            : match.draft()
                ? drafts
                    .find(match.id())
                    .map(draft ->
                        new Existing(
                            draft.description(), "/curate/drafts/" + draft.id(), draft.revision()))
                : publications
                    .find(match.id())
                    .filter(Publication.class::isInstance)
                    .map(Publication.class::cast)
                    .map(publication ->
                        new Existing(
                            publication.description(),
                            "/p/" + publication.id(),
                            publication.version()));
    return existing.orElseThrow(NoSuchPage::new);
  }

  @GetMapping
  ResponseEntity<byte[]> pair(
      @PathVariable String id,
      @PathVariable int number,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    Upload upload = upload(id);
    UploadedRecord record = uploads.record(id, number).orElseThrow(NoSuchPage::new);
    return pair(
        upload,
        record,
        existing(upload, record),
        desks.desk(person, token, ImportsController.IMPORTS),
        HttpStatus.OK);
  }

  private ResponseEntity<byte[]> pair(
      Upload upload, UploadedRecord record, Existing existing, Desk desk, HttpStatus status) {
    Words words = desks.words();
    Match match = Objects.requireNonNull(record.match());
    List<ComparePage.Act> acts =
        upload.state() == Upload.State.READ && desk.mayPublish()
            ? List.of(
                new ComparePage.Act("merge", words.say("workspace.compare.merge")),
                new ComparePage.Act("keep-existing", words.say("workspace.compare.existing")),
                new ComparePage.Act("use-import", words.say("workspace.compare.import")),
                new ComparePage.Act("keep-both", words.say("workspace.compare.both")))
            : List.of();
    return pages.unstored(
        status,
        "workspace/compare.jte",
        desks.frame(words.say("workspace.compare"), status.isError()),
        new ComparePage(
            desk,
            position(upload, record),
            UploadController.at(upload) + "/pairs/" + record.number(),
            words.say("workspace.matches.likely", Comparing.percent(match.score())),
            match.reasons(words),
            Comparing.title(existing.description(), words),
            existing.url(),
            Comparing.title(record.description(), words),
            null,
            existing.version(),
            comparing.rows(existing.description(), record.description()),
            acts,
            back(upload, record)));
  }

  private @Nullable String position(Upload upload, UploadedRecord record) {
    long all = upload.count(Outcome.DOUBTFUL);
    return record.outcome() == Outcome.DOUBTFUL
        ? desks
            .words()
            .say(
                "workspace.compare.position",
                Math.min(uploads.decided(upload.id()) + (record.choice() == null ? 1 : 0), all),
                all)
        : null;
  }

  private static String back(Upload upload, UploadedRecord record) {
    return record.outcome() == Outcome.SAME
        ? UploadController.at(upload) + "/same"
        : UploadController.at(upload);
  }

  @PostMapping
  ResponseEntity<byte[]> choose(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam String act,
      @RequestParam(defaultValue = "0") long base,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    BatchController.mayPublish(person);
    Upload upload = upload(id);
    UploadedRecord record = uploads.record(id, number).orElseThrow(NoSuchPage::new);
    Existing existing = existing(upload, record);
    if (!act.matches("merge|keep-existing|use-import|keep-both")) {
      throw new NoSuchPage();
    }
    if (base != existing.version()) {
      return pair(
          upload,
          record,
          existing,
          desks
              .desk(person, token, ImportsController.IMPORTS)
              .saying(desks.words().say("workspace.compare.changed")),
          HttpStatus.CONFLICT);
    }
    UploadedRecord.Choice choice = UploadedRecord.Choice.of(act);
    uploads.choose(id, number, choice, result(choice, existing.description(), record, sent), base);
    return ImportsController.to(
        record.outcome() == Outcome.SAME
            ? back(upload, record)
            : uploads
                .undecided(id)
                .map(next -> UploadController.at(upload) + "/pairs/" + next)
                .orElse(UploadController.at(upload)));
  }

  private static @Nullable Description result(
      UploadedRecord.Choice choice,
      Description existing,
      UploadedRecord record,
      MultiValueMap<String, String> sent) {
    return switch (choice) {
      case MERGE -> new Merging(existing, record.description()).merged(Comparing.choices(sent));
      case USE_IMPORT ->
          new Merging(existing, record.description())
              .merged(Comparing.allOfOther(existing, record.description()));
      case KEEP_EXISTING, KEEP_BOTH -> null;
    };
  }
}
