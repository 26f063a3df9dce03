package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.imports.Batch;
import org.researchhub.imports.Imports;
import org.researchhub.imports.Upload;
import org.researchhub.imports.Uploads;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What one import made, and undoing it. */
@Controller
class BatchController {

  private static final String BATCH =
      ImportsController.IMPORTS + "/batches/{id:\\d{4}-\\d\\d-\\d\\d-[a-z]{5}}";
  private static final int SHOWN = 50;

  private final Desks desks;
  private final Pages pages;
  private final Imports imports;
  private final Uploads uploads;
  private final Drafts drafts;

  BatchController(Desks desks, Pages pages, Imports imports, Uploads uploads, Drafts drafts) {
    this.desks = desks;
    this.pages = pages;
    this.imports = imports;
    this.uploads = uploads;
    this.drafts = drafts;
  }

  static String facts(Words words, Batch batch) {
    String when = words.date(batch.started().substring(0, 10));
    String undone = batch.undone();
    return words.say(
        undone != null
            ? "workspace.batch.undone"
            : batch.finished() == null ? "workspace.batch.open" : "workspace.batch.done",
        batch.actor(),
        when,
        batch.drafts(),
        batch.published(),
        undone == null ? "" : words.date(undone.substring(0, 10)));
  }

  @GetMapping(BATCH)
  ResponseEntity<byte[]> show(
      @PathVariable String id, @AuthenticationPrincipal Person person, CsrfToken token) {
    Desk desk = desks.desk(person, token, ImportsController.IMPORTS);
    return show(id, desk, List.of(), List.of());
  }

  @PostMapping(BATCH + "/undo")
  ResponseEntity<byte[]> undo(
      @PathVariable String id, @AuthenticationPrincipal Person person, CsrfToken token) {
    if (!person.may(Role.CURATOR)) {
      throw new ErrorResponseException(HttpStatus.FORBIDDEN);
    }
    Words words = desks.words();
    Desk desk = desks.desk(person, token, ImportsController.IMPORTS);
    return switch (imports.undo(id, person.name())) {
      case Imports.Undoing.Unknown unknown -> throw new NoSuchPage();
      case Imports.Undoing.TooOld old ->
          show(id, desk, List.of(words.say("workspace.batch.old")), List.of());
      case Imports.Undoing.Done(Batches.Undone undone) ->
          show(id, desk, report(undone, words), left(undone, words));
    };
  }

  private static List<String> report(Batches.Undone undone, Words words) {
    var report = new ArrayList<String>();
    report.add(words.say("workspace.batch.discarded", undone.discarded()));
    if (!undone.withdrawn().isEmpty()) {
      report.add(words.say("workspace.batch.withdrawn", undone.withdrawn().size()));
    }
    if (!undone.restored().isEmpty()) {
      report.add(words.say("workspace.batch.restored", undone.restored().size()));
    }
    return report;
  }

  private static List<Link> left(Batches.Undone undone, Words words) {
    var left = new ArrayList<Link>();
    undone
        .kept()
        .forEach(id ->
            left.add(
                new Link(words.say("workspace.batch.kept", id), "/curate/publications/" + id)));
    undone
        .keptDrafts()
        .forEach(id ->
            left.add(new Link(words.say("workspace.batch.keptdraft", id), "/curate/drafts/" + id)));
    return left;
  }

  private ResponseEntity<byte[]> show(String id, Desk desk, List<String> report, List<Link> left) {
    Words words = desks.words();
    Batch batch = imports.find(id).orElseThrow(NoSuchPage::new);
    List<Draft> made = drafts.ofBatch(id);
    int more = made.size() - SHOWN;
    String heading = words.say("workspace.batch", id);
    boolean undoable = batch.undone() == null && desk.mayPublish() && report.isEmpty();
    return pages.unstored(
        HttpStatus.OK,
        "workspace/batch.jte",
        desks.frame(heading, false),
        new BatchPage(
            desk,
            heading,
            batch.sources().replace('\n', ' ') + " · " + facts(words, batch),
            records(id),
            undoable ? ImportsController.IMPORTS + "/batches/" + id + "/undo" : null,
            report,
            left,
            made.stream().limit(SHOWN).map(draft -> link(draft, words)).toList(),
            more > 0 ? words.say("workspace.batch.more", more) : null));
  }

  private @Nullable Link records(String batch) {
    return uploads
        .ofBatch(batch)
        .map(Upload::id)
        .map(upload ->
            new Link(
                desks.words().say("workspace.batch.records"),
                ImportsController.IMPORTS + "/" + upload))
        .orElse(null);
  }

  private static Link link(Draft draft, Words words) {
    return new Link(
        Comparing.title(draft.description(), words),
        draft.publication() == null
            ? "/curate/drafts/" + draft.id()
            : "/curate/publications/" + draft.publication());
  }
}
