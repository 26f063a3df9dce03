package org.researchhub.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.web.PublicationView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to a publication or a draft as a whole: looking ahead, withdrawing, discarding. */
@Controller
class ActsController {

  private final Desks desks;
  private final Pages pages;
  private final Sites sites;
  private final Publications publications;
  private final Drafts drafts;
  private final PublicationView view;
  private final Clock clock;

  ActsController(
      Desks desks,
      Pages pages,
      Sites sites,
      Publications publications,
      Drafts drafts,
      PublicationView view,
      Clock clock) {
    this.desks = desks;
    this.pages = pages;
    this.sites = sites;
    this.publications = publications;
    this.drafts = drafts;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping("/curate/preview/{id:[a-z0-9]{9}}")
  ResponseEntity<byte[]> preview(@PathVariable String id, HttpServletRequest request) {
    Draft draft = drafts.find(id).orElseThrow(NoSuchPage::new);
    Visit visit = Visit.of(sites, request, sites.languages().getFirst());
    String now = clock.instant().toString();
    String edit =
        draft.publication() == null
            ? "/curate/drafts/" + id
            : "/curate/publications/" + draft.publication();
    var words = desks.words();
    var notice =
        new Notice(
            Notice.Tone.WARNING,
            words.say("workspace.preview"),
            List.of(words.say("workspace.preview.text")),
            List.of(new Link(words.say("workspace.preview.back"), edit)));
    var shown =
        view.preview(
            visit,
            new Publication(
                draft.publication() == null ? id : draft.publication(),
                Math.max(1, draft.startedFrom()),
                slug(draft),
                now.substring(0, 10),
                0,
                now,
                null,
                draft.description()),
            notice,
            DraftFilesController.below(draft));
    return pages.unstored(HttpStatus.OK, "reading/publication.jte", shown.frame(), shown.page());
  }

  /** Of the publication that the draft changes; what is new gets one when it is published. */
  private String slug(Draft draft) {
    return draft.publication() != null
            && publications.find(draft.publication()).orElse(null) instanceof Publication now
        ? now.slug()
        : "preview";
  }

  @PostMapping("/curate/publications/{id}/withdraw")
  ResponseEntity<byte[]> withdraw(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String reason,
      @AuthenticationPrincipal Person person) {
    return act(id, publications.withdraw(id, version, reason, publisher(person)), "withdrawn");
  }

  @PostMapping("/curate/publications/{id}/reinstate")
  ResponseEntity<byte[]> reinstate(
      @PathVariable String id, @RequestParam long version, @AuthenticationPrincipal Person person) {
    return act(id, publications.reinstate(id, version, publisher(person)), "reinstated");
  }

  @PostMapping("/curate/drafts/{id}/discard")
  ResponseEntity<byte[]> discard(@PathVariable String id, @AuthenticationPrincipal Person person) {
    if (drafts.find(id).filter(draft -> !draft.addedBy().equals(person.name())).isPresent()) {
      publisher(person);
    }
    drafts.discard(id);
    return to("/curate?done=discarded");
  }

  private static String publisher(Person person) {
    if (!person.may(Role.CURATOR)) {
      throw new org.springframework.web.ErrorResponseException(HttpStatus.FORBIDDEN);
    }
    return person.name();
  }

  private static ResponseEntity<byte[]> act(String id, Outcome outcome, String done) {
    String address = "/curate/publications/" + id + "?done=";
    return switch (outcome) {
      case Outcome.Done ignored -> to(address + done);
      case Outcome.Stale ignored -> to(address + "stale");
      case Outcome.Refused ignored -> to(address + "reason");
      case Outcome.Missing ignored -> throw new NoSuchPage();
    };
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
