package org.researchhub.enquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;
import org.researchhub.enquiries.Enquiry.Desk;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writing to the centre: contact and technical support. Nothing of it may be stored by browsers.
 */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/{desk:contact|support}")
class EnquiriesController {

  private static final List<String> CONTACT_TOPICS =
      List.of("publication", "project", "internship", "rights", "other");
  private static final List<String> SUPPORT_TOPICS =
      List.of("broken", "accessibility", "account", "other");

  private final Sites sites;
  private final Pages pages;
  private final HubSettings settings;
  private final Enquiries enquiries;
  private final Stamps stamps;
  private final Rate rate;

  EnquiriesController(
      Sites sites,
      Pages pages,
      HubSettings settings,
      Enquiries enquiries,
      Stamps stamps,
      Rate rate) {
    this.sites = sites;
    this.pages = pages;
    this.settings = settings;
    this.enquiries = enquiries;
    this.stamps = stamps;
    this.rate = rate;
  }

  @GetMapping
  ResponseEntity<byte[]> form(
      @PathVariable String lang,
      @PathVariable String desk,
      @RequestParam(required = false, defaultValue = "") String topic,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false, defaultValue = "") String about,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    String from = page == null ? cameFrom(visit, request) : page;
    String asked = from.length() > 500 ? "" : from;
    boolean looked = !about.isBlank() && about.length() <= 500;
    String message = looked ? visit.words().say("enquiries.form.about", about.strip()) : "";
    return show(visit, desk, new Sent(topic, message, "", asked, "", ""), List.of());
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> send(
      @PathVariable String lang,
      @PathVariable String desk,
      @RequestBody MultiValueMap<String, String> fields,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    if (isForeign(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Sent sent = Sent.of(fields);
    List<EnquiryPage.Mistake> mistakes =
        sent.mistakes(visit.words(), topics(desk), stamps.fits(sent.stamp()));
    if (!mistakes.isEmpty() || sent.trapped()) {
      return show(visit, desk, sent, sent.trapped() ? again(visit) : mistakes);
    }
    if (!rate.allows(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    String receipt = enquiries.send(sent.toMessage(deskOf(desk), lang));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(visit.at("/" + desk + "/sent/" + receipt)))
        .header("Cache-Control", "no-store")
        .build();
  }

  @GetMapping("/sent/{receipt:[A-Za-z0-9_-]{32}}")
  ResponseEntity<byte[]> sent(
      @PathVariable String lang, @PathVariable String receipt, HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Words words = visit.words();
    Enquiry enquiry = enquiries.receipt(receipt).orElseThrow(NoSuchPage::new);
    var page =
        new EnquirySentPage(
            words.say("enquiries.sent.heading"),
            enquiry.reference(),
            enquiry.email() != null,
            words.date(enquiry.expires().substring(0, 10)));
    Frame frame =
        visit
            .frame(page.heading())
            .canonical(null)
            .robots("noindex")
            .current(Nav.CONTACT)
            .withoutSearchBox()
            .build();
    return pages.unstored(HttpStatus.OK, "enquiries/sent.jte", frame, page);
  }

  private ResponseEntity<byte[]> show(
      Visit visit, String desk, Sent sent, List<EnquiryPage.Mistake> mistakes) {
    Words words = visit.words();
    String heading = words.say("enquiries." + desk + ".heading");
    String post = settings.contactPost();
    var page =
        new EnquiryPage(
            List.<Link>of(),
            heading,
            words.say("enquiries." + desk + ".what"),
            visit.at("/" + desk),
            topics(desk).stream()
                .map(topic ->
                    new EnquiryPage.Topic(
                        topic, words.say("enquiries.topic." + topic), topic.equals(sent.topic())))
                .toList(),
            sent.message(),
            sent.email(),
            sent.page(),
            mistakes,
            stamps.now(),
            settings.contactEmail(),
            post == null ? List.of() : post.lines().map(String::strip).toList(),
            visit.at("/safety"),
            Enquiries.KEPT_MONTHS);
    Frame.Builder frame = visit.frame(heading).withoutSearchBox().error(!mistakes.isEmpty());
    if (desk.equals("contact")) {
      frame.current(Nav.CONTACT);
    }
    return pages.unstored(
        mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "enquiries/form.jte",
        frame.build(),
        page);
  }

  private static List<EnquiryPage.Mistake> again(Visit visit) {
    return List.of(
        new EnquiryPage.Mistake(EnquiryPage.MESSAGE, visit.words().say("enquiries.error.again")));
  }

  private static List<String> topics(String desk) {
    return desk.equals("support") ? SUPPORT_TOPICS : CONTACT_TOPICS;
  }

  private static Desk deskOf(String desk) {
    return Desk.valueOf(desk.toUpperCase(Locale.ROOT));
  }

  /** The page of this hub that the reader came from, else nothing. */
  private static String cameFrom(Visit visit, HttpServletRequest request) {
    String referrer = request.getHeader("Referer");
    if (referrer == null || referrer.length() > 500) {
      return "";
    }
    try {
      URI address = URI.create(referrer);
      String host = address.getAuthority();
      boolean ours = host != null && host.equals(request.getHeader("Host"));
      String path = address.getRawPath();
      return ours && path != null && path.startsWith(visit.at("/")) ? path : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Whether another site's page sends the form; old browsers that do not say are believed. */
  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    try {
      String host = URI.create(origin).getAuthority();
      return host == null || !host.equals(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
