package org.researchhub.workspace.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.DeskPlace;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Merges;
import org.researchhub.curation.Pair;
import org.researchhub.curation.Pairs;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.PageNumber;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs that may be the same: looked at, merged, kept apart, and taken back. */
@Controller
class MatchesController {

  private static final String MATCHES = "/curate/matches";
  private static final int MANY = 50;

  private final Desks desks;
  private final Pages pages;
  private final Pairs pairs;
  private final Merges merges;
  private final Publications publications;
  private final Comparing comparing;

  MatchesController(
      Desks desks,
      Pages pages,
      Pairs pairs,
      Merges merges,
      Publications publications,
      Comparing comparing) {
    this.desks = desks;
    this.pages = pages;
    this.pairs = pairs;
    this.merges = merges;
    this.publications = publications;
    this.comparing = comparing;
  }

  @Bean
  static DeskPlace matchesPlace() {
    return new DeskPlace(26, "workspace.matches", MATCHES);
  }

  @GetMapping(MATCHES)
  ResponseEntity<byte[]> list(
      @AuthenticationPrincipal Person person,
      CsrfToken token,
      @RequestParam(required = false) @Nullable String done,
      @RequestParam(required = false) @Nullable String page) {
    return list(
        desks.desk(person, token, MATCHES).saying(ListsController.message(desks.words(), done)),
        PageNumber.of(page, pairs.countOpen(), MANY),
        HttpStatus.OK);
  }

  private ResponseEntity<byte[]> list(Desk desk, PageNumber number, HttpStatus status) {
    Words words = desks.words();
    List<Pair> open = pairs.open(number.offset(), MANY);
    var rows = new ArrayList<MatchesPage.Row>();
    open.forEach(pair -> rows.add(row(pair)));
    if (number.offset() == 0) {
      pairs.merged(MANY).forEach(pair -> rows.add(row(pair)));
    }
    String heading = words.say("workspace.matches");
    return pages.unstored(
        status,
        "workspace/matches.jte",
        desks.frame(heading, status.isError()),
        new MatchesPage(
            desk,
            heading,
            null,
            words.say("workspace.matches.none"),
            rows,
            number.pager(n -> MATCHES + "?page=" + n)));
  }

  private MatchesPage.Row row(Pair pair) {
    Words words = desks.words();
    Pairs.Sides sides = pairs.sides(pair);
    return new MatchesPage.Row(
        title(sides.one(), pair.one()),
        MATCHES + "/" + pair.id(),
        pair.state() == Pair.State.MERGED
            ? words.say("workspace.matches.merged")
            : words.say("workspace.matches.likely", Comparing.percent(pair.score())),
        title(sides.other(), pair.other()),
        address(sides.other(), pair.other()),
        pair.reasons(words));
  }

  private String title(Pairs.@Nullable Side side, String id) {
    return side == null ? id : Comparing.title(side.description(), desks.words());
  }

  private static String address(Pairs.@Nullable Side side, String id) {
    return (side != null && side.draft() ? "/curate/drafts/" : "/p/") + id;
  }

  /** Puts two side by side that somebody takes for the same, whatever the comparison says. */
  @PostMapping(MATCHES)
  ResponseEntity<byte[]> add(
      @RequestParam String one,
      @RequestParam String other,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    BatchController.mayPublish(person);
    return pairs
        .pair(meant(one), other)
        .map(pair -> to(MATCHES + "/" + pair.id()))
        .orElseGet(() ->
            list(
                desks
                    .desk(person, token, MATCHES)
                    .saying(desks.words().say("workspace.matches.notfound", one)),
                PageNumber.of(null, pairs.countOpen(), MANY),
                HttpStatus.UNPROCESSABLE_CONTENT));
  }

  /** An id, or the address of a page, with whatever stands before and behind it. */
  private String meant(String typed) {
    String last = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    String name = last.substring(last.lastIndexOf('/') + 1);
    return publications.bySlug(name).map(CatalogueEntry::id).orElse(name);
  }

  @GetMapping(MATCHES + "/{id:m[a-z0-9]{8}}")
  ResponseEntity<byte[]> compare(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    Words words = desks.words();
    Desk desk = desks.desk(person, token, MATCHES).saying(ListsController.message(words, done));
    return show(pairs.find(id).orElseThrow(NoSuchPage::new), desk, HttpStatus.OK);
  }

  private ResponseEntity<byte[]> show(Pair pair, Desk desk, HttpStatus status) {
    Words words = desks.words();
    Pairs.Sides sides = pairs.sides(pair);
    Pairs.Side one = sides.one();
    Pairs.Side other = sides.other();
    boolean both = one != null && other != null;
    var acts = new ArrayList<ComparePage.Act>();
    if (pair.state() == Pair.State.OPEN && both) {
      acts.add(new ComparePage.Act("merge", words.say("workspace.compare.merge")));
      acts.add(new ComparePage.Act("keep-both", words.say("workspace.compare.both")));
    } else if (pair.state() != Pair.State.OPEN) {
      acts.add(
          new ComparePage.Act(
              "undo",
              words.say(
                  pair.state() == Pair.State.APART
                      ? "workspace.compare.reopen"
                      : "workspace.compare.undo")));
    }
    return pages.unstored(
        status,
        "workspace/compare.jte",
        desks.frame(words.say("workspace.compare"), status.isError()),
        new ComparePage(
            desk,
            null,
            MATCHES + "/" + pair.id(),
            words.say("workspace.matches.likely", Comparing.percent(pair.score())),
            pair.reasons(words),
            title(other, pair.other()),
            address(other, pair.other()),
            title(one, pair.one()),
            address(one, pair.one()),
            other == null ? 0 : other.version(),
            one != null && other != null && pair.state() == Pair.State.OPEN
                ? comparing.rows(other.description(), one.description())
                : List.of(),
            acts,
            MATCHES));
  }

  @PostMapping(MATCHES + "/{id:m[a-z0-9]{8}}")
  ResponseEntity<byte[]> decide(
      @PathVariable String id,
      @RequestParam String act,
      @RequestParam(defaultValue = "0") long base,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    BatchController.mayPublish(person);
    Merges.Result result =
        switch (act) {
          case "merge" -> merges.merge(id, Comparing.choices(sent), base, person.name());
          case "keep-both" -> kept(pairs.keepBoth(id, person.name()));
          case "undo" ->
              pairs.reopen(id, person.name()) ? kept(true) : merges.undo(id, person.name());
          default -> new Merges.Result.Refused("curation.merge.decided");
        };
    return switch (result) {
      case Merges.Result.Done(String survivor, @Nullable String draft) when act.equals("merge") ->
          to(
              survivor.equals(draft)
                  ? "/curate/drafts/" + survivor
                  : "/curate/publications/"
                      + survivor
                      + "?done="
                      + (draft == null ? "merged" : "joined"));
      case Merges.Result.Done done ->
          act.equals("undo")
              ? to(MATCHES + "/" + id + "?done=undone")
              : to(MATCHES + "?done=apart");
      case Merges.Result.Refused(String reason) ->
          show(
              pairs.find(id).orElseThrow(NoSuchPage::new),
              desks.desk(person, token, MATCHES).saying(desks.words().say(reason)),
              HttpStatus.CONFLICT);
    };
  }

  private static Merges.Result kept(boolean done) {
    return done
        ? new Merges.Result.Done("", null)
        : new Merges.Result.Refused("curation.merge.decided");
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
