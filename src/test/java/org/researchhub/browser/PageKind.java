package org.researchhub.browser;

import java.util.List;

/**
 * A page of each kind that the hub of the tests has.
 *
 * @param path below the language, or whole when the page has none
 * @param status what it answers
 */
record PageKind(String name, String path, int status) {

  private static final String PUBLICATION =
      "/publications/reference-guide-on-protecting-the-rights-of-child-victims-of-trafficking";

  private static final String GUIDE = "/publications/user-guide";

  static final PageKind HOME = page("home", "/");
  static final PageKind PUBLICATION_PAGE = page("publication", PUBLICATION);
  static final PageKind SEARCH = page("search-results", "/search?q=child");

  /** Shown in answer to a form that is sent empty. */
  static final PageKind CONTACT_REFUSED = new PageKind("contact-refused", "/contact", 422);

  static final PageKind CONTACT_SENT = page("contact-sent", "/contact/sent/{receipt}");
  static final PageKind SIGN_IN = page("sign-in", "/curate/sign-in");

  static final List<PageKind> ALL =
      List.of(
          HOME,
          page("publications", "/publications"),
          page("year", "/publications/2006"),
          page("month", "/publications/2006/06"),
          page("empty-month", "/publications/2006/01"),
          page("no-date", "/publications/no-date"),
          PUBLICATION_PAGE,
          page("versions", PUBLICATION + "/versions"),
          page("fixed-version", PUBLICATION + "/v/1"),
          page("older-version", "/publications/" + Prepared.CHANGED + "/v/1"),
          page("withdrawn", "/publications/" + Prepared.WITHDRAWN),
          new PageKind("tombstone", "/publications/" + Prepared.REMOVED, 410),
          page("cite", PUBLICATION + "/cite"),
          page("selection", "/selection?id=gx3sp75x"),
          page("with-files", GUIDE),
          page("read", GUIDE + "/read"),
          page("read-page", GUIDE + "/read/p/1"),
          SEARCH,
          page("search-filtered", "/search?q=child&type=dt-report&from=2003&to=2006"),
          page("search-blank", "/search"),
          page("search-none", "/search?q=traffiking+zzxqw"),
          page("search-past-the-end", "/search?q=child&page=99"),
          page("search-passages", "/search?q=curators"),
          new PageKind("search-out-of-order", "/prepared/search-away", 503),
          page("themes", "/themes"),
          page("theme", "/themes/prevention"),
          page("places", "/places"),
          page("place", "/places/al"),
          page("agencies", "/agencies"),
          page("agency", "/agencies/unicef"),
          page("types", "/types"),
          page("type", "/types/report"),
          page("instruments", "/instruments"),
          page("instrument", "/instruments/unicef-guidelines"),
          page("projects", "/projects"),
          page("project", "/projects/trafficking-in-africa"),
          page("internships", "/internships"),
          page("internship", "/internships/internship-programme-2006"),
          page("open-call", "/internships/" + Prepared.CALL),
          page("about", "/about"),
          page("accessibility", "/accessibility"),
          page("privacy", "/privacy"),
          page("copyright", "/copyright"),
          page("api", "/api"),
          page("problems", "/api/problems"),
          page("safety", "/safety"),
          page("contact", "/contact"),
          CONTACT_REFUSED,
          CONTACT_SENT,
          page("support", "/support"),
          new PageKind("not-found", "/nothing-here", 404),
          new PageKind("fault", "/prepared/fault", 500),
          new PageKind("busy", "/prepared/busy", 503),
          SIGN_IN);

  private static PageKind page(String name, String path) {
    return new PageKind(name, path, 200);
  }

  /** The public pages follow the reader's language; the staff's are English. */
  boolean open() {
    return this != SIGN_IN;
  }

  String in(String language) {
    return open() ? "/" + language + path : path;
  }

  @Override
  public String toString() {
    return name;
  }
}
