package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;
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
  private final Batches batches;

  BatchController(
      Desks desks, Pages pages, Imports imports, Uploads uploads, Drafts drafts, Batches batches) {
    this.desks = desks;
    this.pages = pages;
    this.imports = imports;
    this.uploads = uploads;
    this.drafts = drafts;
    this.batches = batches;
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
    return show(id, desks.desk(person, token, ImportsController.IMPORTS));
  }

  @PostMapping(BATCH + "/undo")
  ResponseEntity<byte[]> undo(
      @PathVariable String id, @AuthenticationPrincipal Person person, CsrfToken token) {
    mayPublish(person);
    return switch (imports.beginUndoing(id, person.name())) {
      case Imports.Undoing.Unknown unknown -> throw new NoSuchPage();
      case Imports.Undoing.TooOld old ->
          show(
              id,
              desks
                  .desk(person, token, ImportsController.IMPORTS)
                  .saying(desks.words().say("workspace.batch.old")));
      case Imports.Undoing.Begun begun -> ImportsController.to(at(id));
      case Imports.Undoing.Done done -> ImportsController.to(at(id));
    };
  }

  @PostMapping(BATCH + "/publish")
  ResponseEntity<byte[]> publish(@PathVariable String id, @AuthenticationPrincipal Person person) {
    mayPublish(person);
    imports.beginPublishing(id, person.name());
    return ImportsController.to(at(id));
  }

  static void mayPublish(Person person) {
    if (!person.may(Role.CURATOR)) {
      throw new ErrorResponseException(HttpStatus.FORBIDDEN);
    }
  }

  private static String at(String batch) {
    return ImportsController.IMPORTS + "/batches/" + batch;
  }

  private ResponseEntity<byte[]> show(String id, Desk desk) {
    Words words = desks.words();
    Batch batch = imports.find(id).orElseThrow(NoSuchPage::new);
    Batches.Extent extent = batches.extent(id);
    boolean rests = batch.work() == null && batch.undone() == null && desk.mayPublish();
    long ready = rests ? drafts.countSettled(id) : 0;
    String heading = words.say("workspace.batch", id);
    boolean undone = batch.undone() != null;
    Batches.Undone undoing =
        undone ? batches.undone(id, Math.max(0, batch.workFrom() - extent.drafts())) : null;
    ResponseEntity<byte[]> page =
        pages.unstored(
            HttpStatus.OK,
            "workspace/batch.jte",
            desks.frame(heading, false),
            new BatchPage(
                desk,
                heading,
                batch.sources().replace('\n', ' ') + " · " + facts(words, batch),
                progress(batch, extent),
                records(id),
                rests ? at(id) + "/undo" : null,
                ready == 0 ? null : at(id) + "/publish",
                words.say("workspace.batch.publish", ready),
                undoing == null ? List.of() : report(undoing, words),
                undoing == null ? List.of() : left(undoing, words),
                drafts.ofBatch(id, SHOWN).stream().map(this::row).toList(),
                more(extent.all()),
                batches.published(id, SHOWN).stream().map(this::link).toList(),
                more(extent.published())));
    return batch.work() == null ? page : ImportsController.renewing(page);
  }

  private UploadPage.@Nullable Progress progress(Batch batch, Batches.Extent extent) {
    Batch.Work work = batch.work();
    if (work == null) {
      return null;
    }
    long done =
        switch (work) {
          case UNDOING -> batch.workTotal() - extent.undoable();
          case PUBLISHING -> extent.published() - batch.workFrom();
        };
    long all = Math.max(1, batch.workTotal());
    long shown = Math.clamp(done, 0, all);
    return new UploadPage.Progress(
        shown,
        all,
        desks
            .words()
            .say("workspace.batch." + work.name().toLowerCase(Locale.ROOT), 100 * shown / all));
  }

  private static List<String> report(Batches.Undone undone, Words words) {
    var report = new ArrayList<String>();
    report.add(words.count("workspace.batch.discarded", undone.discarded()));
    if (!undone.withdrawn().isEmpty()) {
      report.add(words.count("workspace.batch.withdrawn", undone.withdrawn().size()));
    }
    if (!undone.restored().isEmpty()) {
      report.add(words.count("workspace.batch.restored", undone.restored().size()));
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

  /** A draft, and why it cannot be published as it is. */
  private BatchPage.Row row(Draft draft) {
    Words words = desks.words();
    return new BatchPage.Row(
        link(draft, words),
        Rules.check(draft.description()).stream()
            .filter(Finding::refuses)
            .map(finding -> finding.sentence(words))
            .toList());
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

  private @Nullable String more(long all) {
    return all > SHOWN ? desks.words().say("workspace.batch.more", all - SHOWN) : null;
  }

  private Link link(Publication publication) {
    return new Link(
        Comparing.title(publication.description(), desks.words()),
        "/curate/publications/" + publication.id());
  }

  private static Link link(Draft draft, Words words) {
    return new Link(
        Comparing.title(draft.description(), words),
        draft.publication() == null
            ? "/curate/drafts/" + draft.id()
            : "/curate/publications/" + draft.publication());
  }
}
