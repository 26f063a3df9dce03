package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.curation.Match;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was handed in together: its report, its piles, and what to make of it. */
@Controller
@RequestMapping(ImportsController.IMPORTS + "/{id:u[a-z0-9]{8}}")
class UploadController {

  private static final int MANY = 50;
  private static final int SHOWN = 3;

  private final Desks desks;
  private final Pages pages;
  private final Uploads uploads;

  UploadController(Desks desks, Pages pages, Uploads uploads) {
    this.desks = desks;
    this.pages = pages;
    this.uploads = uploads;
  }

  static String at(Upload upload) {
    return ImportsController.IMPORTS + "/" + upload.id();
  }

  /** What an upload is called: its file, or how many documents there are and the first of them. */
  static String named(Words words, Upload upload) {
    List<String> names = upload.names();
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() == 1
        ? first
        : words.say(
            "workspace.upload.documents",
            names.size(),
            names.size() > SHOWN ? first + ", …" : first);
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
    Desk desk = decided(upload, desks.desk(person, token, ImportsController.IMPORTS));
    ResponseEntity<byte[]> page =
        pages.unstored(
            HttpStatus.OK,
            "workspace/upload.jte",
            desks.frame(named(desks.words(), upload), false),
            page(upload, desk));
    return upload.busy() ? ImportsController.renewing(page) : page;
  }

  private Desk decided(Upload upload, Desk desk) {
    long decided = upload.state() == Upload.State.READ ? uploads.decided(upload.id()) : 0;
    return decided == 0
        ? desk
        : desk.saying(
            desks.words().say("workspace.upload.decided", decided, upload.count(Outcome.DOUBTFUL)));
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
        named(words, upload),
        at(upload),
        words.say(
            "workspace.upload." + upload.state().name().toLowerCase(Locale.ROOT),
            upload.actor(),
            words.date(upload.at().substring(0, 10))),
        progress(upload),
        Optional.ofNullable(upload.failure())
            .map(String::lines)
            .map(Stream::toList)
            .orElse(List.of()),
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
            heading + ": " + named(words, upload),
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
