package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.researchhub.formats.Problem;
import org.researchhub.imports.Imported.Outcome;
import org.researchhub.imports.Upload;
import org.researchhub.imports.UploadedRecord;
import org.researchhub.imports.Uploads;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.PageNumber;
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

/** One file of references: its report, its piles, each doubtful record, and what to make of it. */
@Controller
@RequestMapping(ImportsController.IMPORTS + "/{id:u[a-z0-9]{8}}")
class UploadController {

  private static final int MANY = 50;

  private final Desks desks;
  private final Pages pages;
  private final Uploads uploads;
  private final Publications publications;
  private final Drafts drafts;
  private final Comparing comparing;

  UploadController(
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

  private static String at(Upload upload) {
    return ImportsController.IMPORTS + "/" + upload.id();
  }

  private Upload upload(String id) {
    return uploads.find(id).orElseThrow(NoSuchPage::new);
  }

  @GetMapping
  ResponseEntity<byte[]> report(
      @PathVariable String id, @AuthenticationPrincipal Person person, CsrfToken token) {
    Upload upload = upload(id);
    if (upload.state() == Upload.State.ASKING) {
      return ImportsController.to(at(upload) + ColumnsController.COLUMNS);
    }
    Desk desk = desks.desk(person, token, ImportsController.IMPORTS);
    ResponseEntity<byte[]> page =
        pages.unstored(
            HttpStatus.OK,
            "workspace/upload.jte",
            desks.frame(upload.name(), false),
            page(upload, desk));
    return upload.busy() ? ImportsController.renewing(page) : page;
  }

  private UploadPage page(Upload upload, Desk desk) {
    Words words = desks.words();
    boolean read = upload.state() == Upload.State.READ;
    long doubtful = upload.count(Outcome.DOUBTFUL);
    Optional<Integer> undecided = read ? uploads.undecided(upload.id()) : Optional.empty();
    long same = upload.count(Outcome.SAME);
    String batch = upload.batch();
    return new UploadPage(
        desk,
        upload.name(),
        at(upload),
        words.say(
            "workspace.upload." + upload.state().name().toLowerCase(Locale.ROOT),
            upload.actor(),
            words.date(upload.at().substring(0, 10))),
        progress(upload),
        upload.failure(),
        upload.busy() && upload.records() == 0 ? List.of() : piles(upload),
        undecided
            .map(number ->
                new Link(
                    words.say(
                        "workspace.upload.compare", uploads.decided(upload.id()) + 1, doubtful),
                    at(upload) + "/pairs/" + number))
            .orElse(null),
        read && same > 0 ? words.say("workspace.upload.fill", same) : null,
        read && desk.mayPublish()
            ? words.say("workspace.upload.take", uploads.countWanted(upload.id()))
            : null,
        desk.mayPublish() ? columns(upload) : null,
        batch == null
            ? null
            : new Link(
                words.say("workspace.batch", batch),
                ImportsController.IMPORTS + "/batches/" + batch),
        !upload.busy() && desk.mayPublish());
  }

  private @Nullable Link columns(Upload upload) {
    return upload.busy() || uploads.table(upload.id()).isEmpty()
        ? null
        : new Link(
            desks.words().say("workspace.columns.change"), at(upload) + ColumnsController.COLUMNS);
  }

  private UploadPage.@Nullable Progress progress(Upload upload) {
    if (!upload.busy()) {
      return null;
    }
    long all = upload.state() == Upload.State.READING ? upload.bytes() : upload.records();
    long done = Math.min(all, upload.done());
    return new UploadPage.Progress(
        done,
        Math.max(1, all),
        desks.words().say("workspace.upload.progress", all == 0 ? 0 : 100 * done / all));
  }

  private List<UploadPage.Pile> piles(Upload upload) {
    Words words = desks.words();
    var piles = new ArrayList<UploadPage.Pile>();
    for (Outcome outcome : Outcome.values()) {
      long count = upload.count(outcome);
      piles.add(
          new UploadPage.Pile(
              words.say("workspace.pile." + outcome.code()),
              words.number(count),
              words.say("workspace.pile." + outcome.code() + ".hint"),
              count == 0 ? null : at(upload) + "/" + outcome.code()));
    }
    return piles;
  }

  @GetMapping("/{outcome:new|same|edition|doubtful|refused}")
  ResponseEntity<byte[]> pile(
      @PathVariable String id,
      @PathVariable String outcome,
      @RequestParam(required = false) @Nullable String page,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    Upload upload = upload(id);
    Outcome wanted = Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    Words words = desks.words();
    PageNumber number = PageNumber.of(page, upload.count(wanted), MANY);
    List<MatchesPage.Row> rows =
        uploads.records(id, wanted, number.offset(), MANY).stream()
            .map(record -> row(upload, record))
            .toList();
    String heading = words.say("workspace.pile." + outcome);
    return pages.unstored(
        HttpStatus.OK,
        "workspace/matches.jte",
        desks.frame(heading, false),
        new MatchesPage(
            desks.desk(person, token, ImportsController.IMPORTS),
            heading + ": " + upload.name(),
            at(upload),
            words.say("workspace.pile.none"),
            rows,
            number.pager(n -> at(upload) + "/" + outcome + "?page=" + n)));
  }

  private MatchesPage.Row row(Upload upload, UploadedRecord record) {
    Words words = desks.words();
    Match match = record.match();
    UploadedRecord.Choice choice = record.choice();
    var notes = new ArrayList<String>();
    if (match != null) {
      notes.addAll(match.reasons(words));
    }
    for (Problem problem : record.problems()) {
      notes.add(
          problem.line() == 0
              ? problem.message()
              : words.say("workspace.record.problem", problem.line(), problem.message()));
    }
    String became = record.became();
    var facts = new ArrayList<String>();
    if (record.line() > 0) {
      facts.add(words.say("workspace.record.line", record.line()));
    }
    if (choice != null) {
      facts.add(words.say("workspace.choice." + choice.code()));
    }
    if (became != null) {
      facts.add(words.say("workspace.became." + became));
    }
    return new MatchesPage.Row(
        Comparing.title(record.description(), words),
        record.comparable() ? at(upload) + "/pairs/" + record.number() : null,
        String.join(" · ", facts),
        match == null ? null : match.title(),
        match == null || record.earlier() > 0
            ? null
            : (match.draft() ? "/curate/drafts/" : "/p/") + match.id(),
        notes);
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

  @GetMapping("/pairs/{number:[0-9]{1,9}}")
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
            at(upload) + "/pairs/" + record.number(),
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
    return record.outcome() == Outcome.SAME ? at(upload) + "/same" : at(upload);
  }

  @PostMapping("/pairs/{number:[0-9]{1,9}}")
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
            : uploads.undecided(id).map(next -> at(upload) + "/pairs/" + next).orElse(at(upload)));
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

  @PostMapping("/take")
  ResponseEntity<byte[]> take(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String fill,
      @AuthenticationPrincipal Person person) {
    BatchController.mayPublish(person);
    Upload upload = upload(id);
    uploads.take(id, fill != null);
    return ImportsController.to(at(upload));
  }

  @PostMapping("/discard")
  ResponseEntity<byte[]> discard(@PathVariable String id, @AuthenticationPrincipal Person person) {
    BatchController.mayPublish(person);
    if (!upload(id).busy()) {
      uploads.discard(id);
    }
    return ImportsController.to(ImportsController.IMPORTS);
  }
}
