package org.researchhub.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shell around one page: everything outside the main content. Made with {@link #of}.
 *
 * @param title the page's own title; empty on the home page, whose title is the hub's
 * @param description one or two plain sentences for search engines and link previews
 * @param canonical the page's one address, a path below the host; null for pages without one
 * @param robots the robots meta value, null when the page may be indexed
 * @param alternates the same page in every language of the hub, this one included
 * @param anyLanguage the path that chooses the language by itself (hreflang x-default), or null
 * @param current the navigation entry that this page belongs to
 * @param searchBox whether the header has the search box; not on home, search and forms
 * @param searchWords what stands in the search box
 * @param jsonLd schema.org description, not escaped yet, or null
 * @param meta further named meta values, e.g. citation_title
 * @param error whether a form is shown again with errors: the title then starts with "Error:"
 * @param notice a sentence at the top of the content about the page's language, or null
 * @param json the address of this page as JSON, or null
 * @param curator where a signed-in member of staff can edit what this page shows, or null
 */
public record Frame(
    Site site,
    String title,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable String robots,
    List<Alternate> alternates,
    @Nullable String anyLanguage,
    @Nullable Nav current,
    boolean searchBox,
    String searchWords,
    List<Link> feeds,
    @Nullable String jsonLd,
    List<Meta> meta,
    boolean error,
    @Nullable String notice,
    @Nullable String json,
    @Nullable Link curator) {

  /**
   * The page in one language.
   *
   * @param url the path, query included
   * @param indexed whether search engines are told of it: false when not translated
   */
  public record Alternate(String language, String name, String url, boolean indexed) {}

  public record Meta(String name, String content) {}

  public static Builder of(Site site, String title) {
    return new Builder(site, title);
  }

  public Words words() {
    return site.words();
  }

  /** The home page says the hub's name itself. */
  public boolean home() {
    return title.isEmpty();
  }

  /** The name of the chosen language in itself. */
  public String languageName() {
    return words().ownName();
  }

  public String lang() {
    return words().spoken();
  }

  public String dir() {
    return words().direction();
  }

  /** What stands in the browser's title bar. */
  public String wholeTitle() {
    String whole = title.isEmpty() ? site.title() : title + " – " + site.title();
    return error ? site.words().say("platform.title.error", whole) : whole;
  }

  /** The JSON-LD so that nothing in it can end the script element it stands in. */
  public String scriptSafeJsonLd() {
    return jsonLd == null
        ? ""
        : jsonLd.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  public static final class Builder {
    private final Site site;
    private final String title;
    private @Nullable String description;
    private @Nullable String canonical;
    private @Nullable String robots;
    private List<Alternate> alternates = List.of();
    private @Nullable String anyLanguage;
    private @Nullable Nav current;
    private boolean searchBox = true;
    private String searchWords = "";
    private final List<Link> feeds = new ArrayList<>();
    private @Nullable String jsonLd;
    private List<Meta> meta = List.of();
    private boolean error;
    private @Nullable String notice;
    private @Nullable String json;
    private @Nullable Link curator;

    private Builder(Site site, String title) {
      this.site = site;
      this.title = title;
    }

    public Builder description(@Nullable String text) {
      description = text;
      return this;
    }

    public Builder canonical(@Nullable String path) {
      canonical = path;
      return this;
    }

    public Builder robots(@Nullable String value) {
      robots = value;
      return this;
    }

    public Builder alternates(List<Alternate> all) {
      alternates = all;
      return this;
    }

    public Builder anyLanguage(@Nullable String path) {
      anyLanguage = path;
      return this;
    }

    public Builder current(@Nullable Nav entry) {
      current = entry;
      return this;
    }

    public Builder withoutSearchBox() {
      searchBox = false;
      return this;
    }

    public Builder searchWords(String typed) {
      searchWords = typed;
      return this;
    }

    /** An Atom feed of what this page lists. */
    public Builder feed(String text, String url) {
      feeds.add(new Link(text, url));
      return this;
    }

    public Builder jsonLd(@Nullable String document) {
      jsonLd = document;
      return this;
    }

    public Builder meta(List<Meta> values) {
      meta = values;
      return this;
    }

    public Builder error(boolean shownAgain) {
      error = shownAgain;
      return this;
    }

    public Builder notice(@Nullable String sentence) {
      notice = sentence;
      return this;
    }

    public Builder json(@Nullable String url) {
      json = url;
      return this;
    }

    public Builder curator(@Nullable Link edit) {
      curator = edit;
      return this;
    }

    public Frame build() {
      return new Frame(
          site,
          title,
          description,
          canonical,
          robots,
          alternates,
          anyLanguage,
          current,
          searchBox,
          searchWords,
          List.copyOf(feeds),
          jsonLd,
          meta,
          error,
          notice,
          json,
          curator);
    }
  }
}
