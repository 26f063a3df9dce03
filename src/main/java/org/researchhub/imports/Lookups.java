package org.researchhub.imports;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Match;
import org.researchhub.curation.Matches;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.VocabularyLookup;
import org.researchhub.formats.registrations.RegistrationReader;
import org.researchhub.formats.webpage.WebPageReader;
import org.researchhub.platform.http.Answer;
import org.researchhub.platform.http.Outbound;
import org.researchhub.platform.http.WebAddress;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.OutboundSettings;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the outside what a DOI, an ISBN, a handle, an arXiv number or a web address stands for.
 * Nothing is stored.
 */
@Component
public class Lookups {

  private static final String CSL =
      "application/vnd.citationstyles.csl+json, application/json;q=0.8, text/html;q=0.1";
  private static final String JSON = "application/json, application/vnd.api+json";
  private static final String HTML = "text/html, application/xhtml+xml, */*;q=0.1";
  private static final FormatReader REGISTRATIONS = new RegistrationReader();
  private static final FormatReader PAGES = new WebPageReader();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Outbound outbound;
  private final OutboundSettings settings;
  private final Authorities authorities;
  private final Matches matches;
  private final Drafts drafts;
  private final Imports imports;
  private final Clock clock;

  Lookups(
      Outbound outbound,
      HubSettings settings,
      Authorities authorities,
      Matches matches,
      Drafts drafts,
      Imports imports,
      Clock clock) {
    this.outbound = outbound;
    this.settings = settings.outbound();
    this.authorities = authorities;
    this.matches = matches;
    this.drafts = drafts;
    this.imports = imports;
    this.clock = clock;
  }

  /** Whether a source of an import is to be looked up rather than read. */
  public static boolean isNamed(String source) {
    return source.matches("(?i)(?:doi:|isbn:|hdl:|arxiv:|https?://).+");
  }

  /** Answers within ten seconds. */
  public LookedUp find(String typed) {
    Optional<Sought> sought = Sought.of(typed);
    if (sought.isEmpty()) {
      return new LookedUp(
          Description.owning(JsonNodeFactory.instance.objectNode()), say("none"), List.of());
    }
    var asking = new Asking(sought.get(), System.nanoTime() + PATIENCE.toNanos());
    return switch (sought.get()) {
      case Sought.Doi(String doi) -> asking.doi(doi);
      case Sought.Isbn(String isbn) -> asking.isbn(Sought.thirteen(isbn));
      case Sought.Handle(String handle) -> asking.page(address(settings.handle(), handle));
      case Sought.Page(String value, URI address) -> asking.page(address);
    };
  }

  /** What the hub has already that is named so; asks nobody outside. */
  public List<Match> known(String typed) {
    return Sought.of(typed).map(Lookups::kept).map(this::known).orElse(List.of());
  }

  /** Publications and drafts that a description is, or may be, the same as. */
  public List<Match> known(Description description) {
    var known = new ArrayList<Match>();
    matches.best(description, null).filter(Match::same).ifPresent(known::add);
    drafts.same(description).ifPresent(known::add);
    return List.copyOf(known);
  }

  /** As {@link Imports#take}, of publications that are named by what stands for them. */
  public ImportReport take(
      List<String> named, Imports.Extent extent, String actor, ImportReceiver receiver) {
    var described = new ArrayList<Imports.Described>();
    var refused = new ArrayList<Imports.Refusal>();
    for (String source : named) {
      LookedUp found = find(source);
      if (found.answer() == null) {
        described.add(new Imports.Described(source, found.description(), found.problems()));
      } else {
        refused.add(new Imports.Refusal(source, new Problem(0, found.answer())));
      }
    }
    return imports.take(
        described, refused, String.join("\n", named), description -> {}, extent, actor, receiver);
  }

  private static String say(String key, Object... values) {
    return Words.in("en").say("imports.lookup." + key, values);
  }

  private static URI address(URI base, String path) {
    return WebAddress.of(
        base + "/" + path.replace("%", "%25").replace("#", "%23").replace("?", "%3F"));
  }

  /** What is known when nobody answers. */
  private static Description kept(Sought sought) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (sought) {
      case Sought.Doi(String doi) -> identifier(json, "doi", doi);
      case Sought.Isbn(String isbn) -> identifier(json, "isbn", isbn);
      case Sought.Handle(String handle) -> identifier(json, "handle", handle);
      case Sought.Page(String value, URI address) ->
          json.withArray("links").addObject().put("url", value).put("rel", "landing");
    }
    return Description.owning(json);
  }

  private static void identifier(ObjectNode json, String scheme, String value) {
    boolean there =
        json.path("identifiers")
            .valueStream()
            .anyMatch(known -> known.path("value").asString("").equalsIgnoreCase(value));
    if (!there) {
      json.withArray("identifiers").addObject().put("scheme", scheme).put("value", value);
    }
  }

  /** One thing that is sought, and until when. */
  private final class Asking {

    private final Sought sought;
    private final long until;

    Asking(Sought sought, long until) {
      this.sought = sought;
      this.until = until;
    }

    private Answer get(URI address, String accept) {
      return outbound.get(
          address, accept, Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    }

    private LookedUp nothing(String answer) {
      return new LookedUp(kept(sought), answer, List.of());
    }

    LookedUp doi(String doi) {
      return answered(get(address(settings.doi(), doi), CSL), "doi.org");
    }

    LookedUp page(URI address) {
      return answered(get(address, HTML), "");
    }

    private LookedUp answered(Answer answer, String name) {
      return switch (answer) {
        case Answer.None none -> nothing(none.sentence());
        case Answer.Absent absent ->
            nothing(say("absent", sought.value(), absent.address().getHost()));
        case Answer.Found found -> read(found, name);
      };
    }

    private LookedUp read(Answer.Found found, String name) {
      String host = Objects.requireNonNullElse(found.address().getHost(), "");
      String type = found.mediaType();
      if (type.contains("json")) {
        return record(REGISTRATIONS, found, name.isEmpty() ? host : name);
      }
      if (type.contains("html") || type.isEmpty()) {
        return record(PAGES, found, host);
      }
      return nothing(say(type.equals("application/pdf") ? "document" : "other", host, type));
    }

    private LookedUp record(FormatReader reader, Answer.Found found, String name) {
      return items(reader, found, name).stream()
          .findFirst()
          .map(this::described)
          .orElseGet(() -> nothing(say("norecord", name)));
    }

    private List<Reading.Item<Description>> items(
        FormatReader reader, Answer.Found found, String name) {
      var origin =
          new Origin(
              name,
              found.address().toString(),
              LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      return reader
          .read(
              inUtf8(found.body(), found.charset()),
              origin,
              new VocabularyLookup(authorities.vocabulary()))
          .items();
    }

    private LookedUp described(Reading.Item<Description> item) {
      ObjectNode json = item.value().toJson();
      if (sought instanceof Sought.Doi(String doi)) {
        identifier(json, "doi", doi);
      }
      if (sought instanceof Sought.Isbn(String isbn)
          && json.path("identifiers")
              .valueStream()
              .noneMatch(one -> one.path("scheme").asString("").equals("isbn"))) {
        identifier(json, "isbn", isbn);
      }
      return new LookedUp(SourcedValues.of(Description.owning(json)), null, item.problems());
    }

    LookedUp isbn(String isbn) {
      Answer crossref =
          get(URI.create(settings.crossref() + "/works?filter=isbn:" + isbn + "&rows=5"), JSON);
      Optional<LookedUp> there = whole(crossref, "Crossref");
      if (there.isPresent()) {
        return there.get();
      }
      String query =
          URLEncoder.encode(
              "identifiers.identifier:\"%1$s\" OR relatedIdentifiers.relatedIdentifier:\"%1$s\""
                  .formatted(isbn),
              StandardCharsets.UTF_8);
      Answer datacite =
          get(URI.create(settings.datacite() + "/dois?query=" + query + "&page%5Bsize%5D=5"), JSON);
      return whole(datacite, "DataCite")
          .orElseGet(() ->
              nothing(
                  say("noisbn", isbn)
                      + troubles(crossref, "Crossref")
                      + troubles(datacite, "DataCite")));
    }

    /** The book itself before its chapters. */
    private Optional<LookedUp> whole(Answer answer, String name) {
      if (!(answer instanceof Answer.Found found) || !found.mediaType().contains("json")) {
        return Optional.empty();
      }
      List<Reading.Item<Description>> items = items(REGISTRATIONS, found, name);
      return items.stream()
          .filter(item -> item.value().toJson().path("partOf").path("title").isMissingNode())
          .findFirst()
          .or(() -> items.stream().findFirst())
          .map(this::described);
    }

    private String troubles(Answer answer, String name) {
      return switch (answer) {
        case Answer.None none -> " " + none.sentence();
        case Answer.Absent absent -> "";
        case Answer.Found found ->
            found.mediaType().contains("json") ? "" : " " + say("norecord", name);
      };
    }
  }

  /** A byte order mark goes before whatever the page says of its own encoding. */
  private static byte[] inUtf8(byte[] body, @Nullable Charset stated) {
    if (stated == null || stated.equals(StandardCharsets.UTF_8)) {
      return body;
    }
    byte[] text = new String(body, stated).getBytes(StandardCharsets.UTF_8);
    byte[] marked =
        Arrays.copyOf(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.length + 3);
    System.arraycopy(text, 0, marked, 3, text.length);
    return marked;
  }
}
