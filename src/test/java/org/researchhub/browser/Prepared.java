package org.researchhub.browser;

import jakarta.servlet.http.HttpServletRequest;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Busy;
import org.researchhub.search.web.SearchAway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the default hub has none of, so that every kind of page can be looked at. */
final class Prepared {

  static final String CHANGED = "prepared-twice-published";
  static final String WITHDRAWN = "prepared-withdrawn";
  static final String REMOVED = "prepared-removed";
  static final String CALL = "prepared-open-call";

  private static final String RECORD =
      """
      {"titles": {"en": "Standards of care for children who seek safety", "ar": "معايير رعاية الأطفال"},
       "abstracts": {"en": "What a home for children must offer."},
       "agencies": [{"name": "A very long name of an agency in several ministries", "as": null, "order": 1, "role": "publisher"}],
       "types": ["dt-report"], "themes": ["ac-prevention"], "dates": [{"kind": "published", "edtf": "2004-03"}], "languages": ["en", "ar"]}
      """;

  private static final String OPEN_CALL =
      """
      id: int-prepared
      slug: prepared-open-call
      kind: call
      state: open
      titles: {en: Internship in the library, fr: Stage à la bibliothèque, ar: تدريب في المكتبة}
      summaries: {en: Three months with the catalogue.}
      location: {en: Florence, fr: Florence, ar: فلورنسا}
      opens: "2026-01-12T09:00"
      closes: "2099-02-12T17:00"
      timeZone: Europe/Rome
      months: 3
      paid: true
      minimumAge: 18
      languages: [en, ar]
      howToApply: {en: "Send a letter and a CV.", fr: "Envoyez une lettre et un CV.", ar: "أرسلوا رسالة وسيرة ذاتية."}
      """;

  private final ServedHub hub;
  private final String receipt;

  Prepared(ServedHub hub) {
    this.hub = hub;
    records();
    call();
    faults();
    receipt =
        hub.door(Enquiries.class)
            .send(
                new Enquiries.Message(
                    Enquiry.Desk.CONTACT,
                    "other",
                    "Where is it?",
                    "who@example.org",
                    "/en/",
                    "en"));
    hub.settle();
  }

  /** An address with what only this hub knows filled in. */
  String address(String path) {
    return path.replace("{receipt}", receipt);
  }

  private void records() {
    Publications publications = hub.door(Publications.class);
    Publication first = published(CHANGED, 9_001);
    ObjectNode document = first.description().toJson();
    document.withObject("titles").put("en", "Standards of care, corrected");
    publications.publish(
        Submission.change(first, Description.of(document), "Curator", "Title corrected"));
    Publication withdrawn = published(WITHDRAWN, 9_002);
    publications.withdraw(
        withdrawn.id(), withdrawn.version(), "The publisher took it back.", "Curator");
    Publication removed = published(REMOVED, 9_003);
    publications.remove(removed.id(), removed.version(), "A court asked for it.", "Curator");
  }

  private Publication published(String slug, long order) {
    try {
      var description = Description.of((ObjectNode) new JsonMapper().readTree(RECORD));
      Outcome outcome =
          hub.door(Publications.class)
              .publish(
                  new Submission(null, 0, slug, "2006-01-01", order, description, "Curator", null));
      return (Publication) ((Outcome.Done) outcome).entry();
    } catch (ClassCastException e) {
      throw new AssertionError(slug + " was not published", e);
    }
  }

  private void call() {
    Calls calls = hub.door(Calls.class);
    calls.add("prepared.yaml", OPEN_CALL);
    calls.refresh();
  }

  /** Pages that fail: nothing a reader can ask for brings a sound hub there. */
  private void faults() {
    var mapping = hub.door(RequestMappingHandlerMapping.class);
    var failing = new Failing(new SearchAway(hub));
    for (String name : new String[] {"fault", "busy", "search-away"}) {
      try {
        mapping.registerMapping(
            RequestMappingInfo.paths("/{lang}/prepared/" + name)
                .options(mapping.getBuilderConfiguration())
                .build(),
            failing,
            Failing.class.getMethod(
                name.replace("-away", ""), String.class, HttpServletRequest.class));
      } catch (NoSuchMethodException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Fails in each way that has a page. */
  public static final class Failing {

    private final SearchAway away;

    private Failing(SearchAway away) {
      this.away = away;
    }

    public ResponseEntity<byte[]> fault(
        @PathVariable("lang") String lang, HttpServletRequest request) {
      throw new IllegalStateException("a fault on purpose");
    }

    public ResponseEntity<byte[]> busy(
        @PathVariable("lang") String lang, HttpServletRequest request) {
      throw new Busy("busy on purpose");
    }

    public ResponseEntity<byte[]> search(
        @PathVariable("lang") String lang, HttpServletRequest request) {
      return away.answer(lang, request);
    }
  }
}
