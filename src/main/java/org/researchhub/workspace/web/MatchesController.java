package org.researchhub.workspace.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.DeskPlace;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
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
import org.springframework.web.ErrorResponseException;
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
  private final Comparing comparing;

  MatchesController(Desks desks, Pages pages, Pairs pairs, Merges merges, Comparing comparing) {
    this.desks = desks;
    this.pages = pages;
    this.pairs = pairs;
    this.merges = merges;
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
    Words words = desks.words();
    PageNumber number = PageNumber.of(page, pairs.countOpen(), MANY);
    List<Pair> open = pairs.open(number.offset(), MANY);
    var rows = new ArrayList<MatchesPage.Row>();
    open.forEach(pair -> rows.add(row(pair)));
    if (number.offset() == 0) {
      pairs.merged(MANY).forEach(pair -> rows.add(row(pair)));
    }
    Desk desk = desks.desk(person, token, MATCHES).saying(ListsController.message(words, done));
    String heading = words.say("workspace.matches");
    return pages.unstored(
        HttpStatus.OK,
        "workspace/matches.jte",
        desks.frame(heading, false),
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
    Description one = sides.one();
    Publication other = sides.other();
    return new MatchesPage.Row(
        one == null ? pair.one() : Comparing.title(one, words),
        MATCHES + "/" + pair.id(),
        pair.state() == Pair.State.MERGED
            ? words.say("workspace.matches.merged")
            : words.say("workspace.matches.likely", Comparing.percent(pair.score())),
        other == null ? pair.other() : Comparing.title(other.description(), words),
        "/p/" + pair.other(),
        pair.reasons(words));
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
    Description one = sides.one();
    Publication other = sides.other();
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
            other == null ? pair.other() : Comparing.title(other.description(), words),
            "/p/" + pair.other(),
            one == null ? pair.one() : Comparing.title(one, words),
            sides.oneIsDraft() ? "/curate/drafts/" + pair.one() : "/p/" + pair.one(),
            other == null ? 0 : other.version(),
            one != null && other != null && pair.state() == Pair.State.OPEN
                ? comparing.rows(other.description(), one)
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
    if (!person.may(Role.CURATOR)) {
      throw new ErrorResponseException(HttpStatus.FORBIDDEN);
    }
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
          to("/curate/publications/" + survivor + "?done=" + (draft == null ? "merged" : "joined"));
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
