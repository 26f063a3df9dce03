package org.researchhub.workspace.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.DeskPlace;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages to the centre, for the staff. */
@Controller
class MessagesController {

  private static final int MANY = 50;
  private static final String MESSAGES = "/curate/messages";

  private final Desks desks;
  private final Pages pages;
  private final Enquiries enquiries;

  MessagesController(Desks desks, Pages pages, Enquiries enquiries) {
    this.desks = desks;
    this.pages = pages;
    this.enquiries = enquiries;
  }

  @Bean
  static DeskPlace messagesPlace() {
    return new DeskPlace(40, "workspace.messages", MESSAGES);
  }

  @GetMapping(MESSAGES)
  ResponseEntity<byte[]> list(
      @AuthenticationPrincipal Person person,
      CsrfToken token,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String done) {
    PageNumber number = PageNumber.of(page, enquiries.count(), MANY);
    Desk desk =
        desks.desk(person, token, MESSAGES).saying(ListsController.message(desks.words(), done));
    return answer(
        new MessagesPage(
            desk,
            desks.words().say("workspace.messages"),
            false,
            enquiries.list(number.offset(), MANY).stream().map(this::message).toList(),
            number.pager(p -> MESSAGES + (p == 1 ? "" : "?page=" + p))));
  }

  @GetMapping(MESSAGES + "/{reference}")
  ResponseEntity<byte[]> one(
      @AuthenticationPrincipal Person person, CsrfToken token, @PathVariable String reference) {
    Enquiry enquiry = enquiries.find(reference).orElseThrow(NoSuchPage::new);
    return answer(
        new MessagesPage(
            desks.desk(person, token, MESSAGES),
            desks.words().say("workspace.message", enquiry.reference()),
            true,
            List.of(message(enquiry)),
            null));
  }

  @PostMapping(MESSAGES + "/{reference}/read")
  ResponseEntity<Void> read(
      @AuthenticationPrincipal Person person, @PathVariable String reference) {
    if (!enquiries.markRead(reference, person.name())) {
      throw new NoSuchPage();
    }
    return back("messageread");
  }

  @PostMapping(MESSAGES + "/{reference}/delete")
  ResponseEntity<Void> delete(@PathVariable String reference) {
    if (!enquiries.delete(reference)) {
      throw new NoSuchPage();
    }
    return back("messagedeleted");
  }

  private MessagesPage.Message message(Enquiry enquiry) {
    Words words = desks.words();
    String form = enquiry.desk().name().toLowerCase(Locale.ROOT);
    return new MessagesPage.Message(
        enquiry.reference(),
        MESSAGES + "/" + enquiry.reference(),
        words.say(
            "workspace.message.facts",
            words.date(enquiry.at().substring(0, 10)),
            words.say("enquiries." + form + ".heading"),
            words.say("enquiries.topic." + enquiry.topic())),
        enquiry.message(),
        enquiry.language(),
        enquiry.email(),
        enquiry.page(),
        enquiry.isRead(),
        words.date(enquiry.expires().substring(0, 10)));
  }

  private ResponseEntity<byte[]> answer(MessagesPage page) {
    return pages.unstored(
        HttpStatus.OK, "workspace/messages.jte", desks.frame(page.heading(), false), page);
  }

  private static ResponseEntity<Void> back(String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(MESSAGES + "?done=" + done))
        .build();
  }
}
