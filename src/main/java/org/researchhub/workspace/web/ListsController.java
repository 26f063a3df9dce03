package org.researchhub.workspace.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.DeskPlace;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.platform.Alarm;
import org.researchhub.platform.jobs.JobCount;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.platform.web.PageNumber;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today, and the list of all records. */
@Controller
class ListsController {

  private static final int MANY = 50;
  private static final String TODAY = "/curate";
  private static final String RECORDS = "/curate/publications";

  private final Desks desks;
  private final Pages pages;
  private final Publications publications;
  private final Drafts drafts;
  private final Jobs jobs;
  private final List<Alarm> alarms;

  ListsController(
      Desks desks,
      Pages pages,
      Publications publications,
      Drafts drafts,
      Jobs jobs,
      List<Alarm> alarms) {
    this.desks = desks;
    this.pages = pages;
    this.publications = publications;
    this.drafts = drafts;
    this.jobs = jobs;
    this.alarms = List.copyOf(alarms);
  }

  @Bean
  static DeskPlace todayPlace() {
    return new DeskPlace(10, "workspace.today", TODAY);
  }

  @Bean
  static DeskPlace recordsPlace() {
    return new DeskPlace(20, "workspace.records", RECORDS);
  }

  @Bean
  static DeskPlace addPlace() {
    return new DeskPlace(30, "workspace.add", "/curate/add");
  }

  @GetMapping(TODAY)
  ResponseEntity<byte[]> today(
      @AuthenticationPrincipal Person person,
      CsrfToken token,
      @RequestParam(required = false) @Nullable String done) {
    Words words = desks.words();
    List<Draft> mine = drafts.changedBy(person.name(), MANY);
    List<Draft> others =
        drafts.list(0, MANY).stream()
            .filter(draft -> !draft.changedBy().equals(person.name()))
            .toList();
    List<Publication> recent = publications.recent(0, 10);
    Desk desk = desks.desk(person, token, TODAY).saying(message(words, done));
    return answer(
        new TodayPage(
            desk,
            words.say("workspace.today"),
            troubles(words),
            null,
            List.of(
                drafts("workspace.mine", "workspace.mine.none", mine),
                drafts("workspace.others", "workspace.others.none", others),
                section("workspace.recent", "workspace.none", recent)),
            null));
  }

  /** Texts that were given up, and whatever raises an alarm. */
  private List<String> troubles(Words words) {
    var troubles = new ArrayList<String>();
    for (JobCount failed : jobs.counts()) {
      if (failed.state().equals("failed")) {
        troubles.add(
            failed.kind().equals("text")
                ? words.count("workspace.failed.text", failed.jobs())
                : words.count("workspace.failed", failed.jobs(), failed.kind()));
      }
    }
    alarms.stream()
        .flatMap(alarm -> alarm.raised().stream())
        .map(raised -> words.say("workspace.alarm", raised))
        .forEach(troubles::add);
    return troubles;
  }

  static @Nullable String message(Words words, @Nullable String done) {
    String key = "workspace.done." + done;
    return done != null && done.matches("[a-z]{1,20}") && words.knows(key) ? words.say(key) : null;
  }

  @GetMapping(RECORDS)
  ResponseEntity<byte[]> records(
      @AuthenticationPrincipal Person person,
      CsrfToken token,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String page) {
    String wanted = q == null ? "" : q.strip();
    Words words = desks.words();
    boolean all = wanted.isEmpty();
    long total = all ? publications.count() : publications.countHaving(wanted);
    PageNumber number = PageNumber.of(page, total, MANY);
    List<Publication> shown =
        all
            ? publications.recent(number.offset(), MANY)
            : publications.having(wanted, number.offset(), MANY);
    var sections = new ArrayList<TodayPage.Section>();
    sections.add(section("workspace.records.list", "workspace.records.none", shown));
    List<Publication> withdrawn = all ? publications.withdrawn(0, MANY) : List.of();
    if (number.offset() == 0 && !withdrawn.isEmpty()) {
      sections.add(section("workspace.records.withdrawn", "workspace.records.none", withdrawn));
    }
    String query = wanted.isEmpty() ? "" : "q=" + encoded(wanted) + "&";
    return answer(
        new TodayPage(
            desks.desk(person, token, RECORDS),
            words.say("workspace.records"),
            List.of(),
            wanted,
            sections,
            number.pager(n -> RECORDS + "?" + query + "page=" + n)));
  }

  private TodayPage.Section drafts(String heading, String empty, List<Draft> found) {
    Words words = desks.words();
    return new TodayPage.Section(
        words.say(heading),
        words.say(empty),
        found.stream()
            .map(draft ->
                new TodayPage.Entry(
                    draft.title().isEmpty() ? words.say("workspace.untitled") : draft.title(),
                    draft.publication() == null
                        ? "/curate/drafts/" + draft.id()
                        : RECORDS + "/" + draft.publication(),
                    null,
                    words.say(
                        draft.publication() == null
                            ? "workspace.draft.new"
                            : "workspace.draft.change",
                        draft.changedBy(),
                        words.date(draft.changed().substring(0, 10)))))
            .toList());
  }

  private TodayPage.Section section(String heading, String empty, List<Publication> found) {
    Words words = desks.words();
    Map<String, Draft> open = new HashMap<>();
    drafts
        .of(found.stream().map(Publication::id).toList())
        .forEach(draft -> open.put(String.valueOf(draft.publication()), draft));
    return new TodayPage.Section(
        words.say(heading),
        words.say(empty),
        found.stream().map(publication -> entry(publication, open)).toList());
  }

  private TodayPage.Entry entry(Publication publication, Map<String, Draft> open) {
    Words words = desks.words();
    String agencies =
        String.join(
            ", ",
            publication.description().agencies().stream().map(agency -> agency.printed()).toList());
    String facts = words.say("workspace.version", publication.version());
    return new TodayPage.Entry(
        Description.inLanguage(publication.description().titles(), "en")
            .map(Map.Entry::getValue)
            .orElse(publication.id()),
        RECORDS + "/" + publication.id(),
        "/p/" + publication.id(),
        (agencies.isEmpty() ? "" : agencies + " · ")
            + facts
            + (publication.withdrawn() == null
                ? ""
                : " · " + words.say("workspace.withdrawn", publication.withdrawn()))
            + (open.containsKey(publication.id())
                ? " · " + words.say("workspace.draft.open")
                : ""));
  }

  private ResponseEntity<byte[]> answer(TodayPage page) {
    return pages.unstored(
        HttpStatus.OK, "workspace/today.jte", desks.frame(page.heading(), false), page);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
