package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.LinkedData;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.catalogue.VersionEntry;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.files.FileFacts;
import org.researchhub.files.Thumbnails;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;

/** The public page of a publication: for readers, and for a curator who looks before publishing. */
@Component
public class PublicationView {

  private static final Set<CitationForm> FIRST_FORMS =
      Set.of(CitationForm.RIS, CitationForm.BIBTEX, CitationForm.CSL_JSON);

  private static final int DESCRIPTION_LENGTH = 300;

  private final Publications publications;
  private final Authorities authorities;
  private final RelatedPublications related;
  private final LinkedData linkedData;
  private final FileFacts files;
  private final Thumbnails thumbnails;
  private final Citing citing;

  PublicationView(
      Publications publications,
      Authorities authorities,
      RelatedPublications related,
      LinkedData linkedData,
      FileFacts files,
      Thumbnails thumbnails,
      Citing citing) {
    this.publications = publications;
    this.authorities = authorities;
    this.related = related;
    this.linkedData = linkedData;
    this.files = files;
    this.thumbnails = thumbnails;
    this.citing = citing;
  }

  /**
   * A finished page in its frame.
   *
   * @param settled whether everything on it has taken in the last change
   */
  public record Shown(Frame frame, PublicationPage page, boolean settled) {}

  /** The page of what is published now. */
  Shown current(Visit visit, Publication publication) {
    var notices = new ArrayList<Notice>();
    if (publication.withdrawn() != null) {
      notices.add(withdrawn(visit.words(), publication));
    }
    RelatedPublications.Found found = related.to(visit, publication);
    PublicationPage page = page(visit, publication, notices, found.related(), null);
    return new Shown(frame(visit, publication, page).build(), page, found.settled());
  }

  /** The page of one version, which never changes, with a way to the newest one. */
  Shown fixed(Visit visit, Publication fixed, Publication newest) {
    PublicationPage page =
        page(visit, fixed, List.of(fixedNotice(visit, fixed, newest)), List.of(), null);
    Frame frame =
        frame(visit, fixed, page).canonical(newestUrl(visit, newest)).robots("noindex").build();
    return new Shown(frame, page, true);
  }

  /**
   * The page as it would be; nothing of it is published, so it leads to no forms to cite it by.
   *
   * @param files what stands before the addresses of its files, for those who may have them already
   */
  public Shown preview(Visit visit, Publication publication, Notice notice, String files) {
    PublicationPage page = page(visit, publication, List.of(notice), List.of(), files);
    Frame frame = Frame.of(visit.site(), page.title().value()).robots("noindex").build();
    return new Shown(frame, page, false);
  }

  VersionsPage versions(Visit visit, Publication publication) {
    var listing = new Listing(visit, authorities.vocabulary());
    return new VersionsPage(
        crumbs(visit, publication, listing),
        listing.title(publication.description()),
        newestUrl(visit, publication),
        rows(visit, publication));
  }

  Frame versionsFrame(Visit visit, Publication publication) {
    var listing = new Listing(visit, authorities.vocabulary());
    String title =
        visit.words().say("reading.versions.heading")
            + " – "
            + listing.title(publication.description()).value();
    return visit.frame(title).current(Nav.PUBLICATIONS).robots("noindex").build();
  }

  TombstonePage tombstone(Visit visit, Tombstone tombstone) {
    var listing = new Listing(visit, authorities.vocabulary());
    return new TombstonePage(
        tombstone.remains().titles().isEmpty() ? null : listing.title(tombstone.remains()),
        citing.html(visit, tombstone),
        tombstone.reason(),
        visit.words().date(tombstone.changed().substring(0, 10)),
        listing.permalink(tombstone.id()));
  }

  private Frame.Builder frame(Visit visit, Publication publication, PublicationPage page) {
    String url = newestUrl(visit, publication);
    String summary =
        page.abstracts().isEmpty() ? null : shortened(page.abstracts().getFirst().text());
    Frame.Builder frame =
        visit
            .frame(page.title().value())
            .description(summary)
            .current(Nav.PUBLICATIONS)
            .jsonLd(linkedData.jsonLd(publication, visit.site()))
            .meta(linkedData.citationTags(publication, visit.site()))
            .json(url + ".json");
    return publication.withdrawn() == null ? frame : frame.robots("noindex");
  }

  private PublicationPage page(
      Visit visit,
      Publication publication,
      List<Notice> notices,
      List<PublicationPage.Related> others,
      @Nullable String unpublished) {
    Vocabulary vocabulary = authorities.vocabulary();
    var listing = new Listing(visit, vocabulary);
    Description description = publication.description();
    Text title = listing.title(description);
    List<PublicationPage.Abstract> abstracts = abstracts(visit, listing, description);
    return new PublicationPage(
        crumbs(visit),
        notices,
        title,
        otherTitles(visit, listing, description, title),
        types(visit, listing, vocabulary, description),
        listing.date(description.published().orElse(null)),
        agencies(visit, vocabulary, description),
        unpublished == null ? CoverController.shown(publication) : null,
        description.contentNotes().stream().map(listing::label).toList(),
        abstracts,
        abstractNotice(visit, abstracts),
        new FileRows(visit, listing, files, thumbnails, unpublished)
            .of(publication, newestUrl(visit, publication)),
        description.links().stream().map(link -> new Link(host(link.url()), link.url())).toList(),
        citing.html(visit, publication, FormattedCitations.usual()),
        unpublished == null ? Citing.styles(visit, publication) : List.of(),
        unpublished == null ? formats(visit, publication) : List.of(),
        unpublished == null ? moreFormats(visit, publication) : List.of(),
        new PublicationDetails(visit, listing, vocabulary).of(publication),
        others,
        rows(visit, publication),
        newestUrl(visit, publication) + "/versions",
        sources(visit.words(), description),
        competing(visit, vocabulary, description),
        listing.permalink(publication.id()),
        publication.id());
  }

  private static List<Link> crumbs(Visit visit) {
    return PublicationsController.crumbs(visit, true);
  }

  static List<Link> crumbs(Visit visit, Publication publication, Listing listing) {
    var crumbs = new ArrayList<>(crumbs(visit));
    Text title = listing.title(publication.description());
    crumbs.add(new Link(title.value(), newestUrl(visit, publication), title.lang()));
    return crumbs;
  }

  private static List<Text> otherTitles(
      Visit visit, Listing listing, Description description, Text shown) {
    var others = new ArrayList<Text>();
    Description.inLanguage(description.subtitles(), visit.language())
        .ifPresent(subtitle -> others.add(listing.text(subtitle.getValue(), subtitle.getKey())));
    description
        .titles()
        .forEach((lang, title) -> {
          if (!title.equals(shown.value())) {
            others.add(listing.text(title, lang));
          }
        });
    description
        .alternativeTitles()
        .forEach(title -> others.add(listing.text(title.value(), title.lang())));
    return others;
  }

  private static List<Link> types(
      Visit visit, Listing listing, Vocabulary vocabulary, Description description) {
    return description.types().stream()
        .flatMap(id -> vocabulary.concept(id).stream())
        .map(type -> {
          Text label = listing.label(type);
          return new Link(label.value(), visit.at("/types/" + type.slug()), label.lang());
        })
        .toList();
  }

  private static List<PublicationPage.Agency> agencies(
      Visit visit, Vocabulary vocabulary, Description description) {
    var agencies = new ArrayList<PublicationPage.Agency>();
    for (AgencyStatement agency : description.agencies()) {
      String url =
          agency.id() == null
              ? null
              : vocabulary
                  .concept(agency.id())
                  .map(concept -> visit.at("/agencies/" + concept.slug()))
                  .orElse(null);
      String role =
          agency.role().equals("publisher")
              ? null
              : PublicationDetails.say(visit.words(), "reading.publication.role.", agency.role());
      agencies.add(new PublicationPage.Agency(Text.own(agency.printed()), url, role));
    }
    return agencies;
  }

  private static List<PublicationPage.Abstract> abstracts(
      Visit visit, Listing listing, Description description) {
    var abstracts = new ArrayList<PublicationPage.Abstract>();
    String first =
        Description.inLanguage(description.abstracts(), visit.language())
            .map(java.util.Map.Entry::getKey)
            .orElse("");
    description
        .abstracts()
        .forEach((lang, text) -> {
          var item = new PublicationPage.Abstract(text, listing.language(lang), lang);
          abstracts.add(lang.equals(first) ? 0 : abstracts.size(), item);
        });
    return abstracts;
  }

  private static @Nullable String abstractNotice(
      Visit visit, List<PublicationPage.Abstract> abstracts) {
    return abstracts.isEmpty() || abstracts.getFirst().lang().equals(visit.language())
        ? null
        : visit.words().say("reading.publication.abstractonly", abstracts.getFirst().language());
  }

  static List<Link> formats(Visit visit, Publication publication) {
    String url = newestUrl(visit, publication);
    return List.of(
        new Link("RIS", url + ".ris"),
        new Link("BibTeX", url + ".bib"),
        new Link("CSL-JSON", url + ".csl.json"),
        new Link("JSON", url + ".json"));
  }

  /** The forms that fewer ask for. */
  private static List<Link> moreFormats(Visit visit, Publication publication) {
    String url = newestUrl(visit, publication);
    return Arrays.stream(CitationForm.values())
        .filter(form -> !FIRST_FORMS.contains(form))
        .map(form -> new Link(form.label(), url + "." + form.extension()))
        .toList();
  }

  private List<PublicationPage.VersionRow> rows(Visit visit, Publication publication) {
    return publications.history(publication.id()).stream()
        .map(entry ->
            new PublicationPage.VersionRow(
                entry.version(),
                newestUrl(visit, publication) + "/v/" + entry.version(),
                visit.words().date(entry.at().substring(0, 10)),
                change(visit.words(), entry),
                entry.version() == publication.version()))
        .toList();
  }

  private static String change(Words words, VersionEntry entry) {
    String note = entry.note();
    if (entry.state().equals("withdrawn") && Objects.equals(note, entry.reason())) {
      return words.say("reading.versions.withdrawn");
    }
    if (note != null) {
      return note;
    }
    return words.say(entry.version() == 1 ? "reading.versions.first" : "reading.versions.changed");
  }

  private static List<PublicationPage.Source> sources(Words words, Description description) {
    return description.sources().stream()
        .map(source ->
            new PublicationPage.Source(
                source.name() == null ? source.kind() : source.name(),
                source.url(),
                source.retrieved() == null ? null : words.date(source.retrieved())))
        .toList();
  }

  private static List<PublicationPage.Competing> competing(
      Visit visit, Vocabulary vocabulary, Description description) {
    return new SourceStatements(visit, vocabulary).of(description);
  }

  private static Notice withdrawn(Words words, Publication publication) {
    return new Notice(
        Notice.Tone.WARNING,
        words.say("reading.publication.withdrawn.heading"),
        List.of(
            words.say(
                "reading.publication.withdrawn",
                words.date(publication.changed().substring(0, 10)),
                String.valueOf(publication.withdrawn())),
            words.say("reading.publication.withdrawn.kept")),
        List.of());
  }

  private static Notice fixedNotice(Visit visit, Publication fixed, Publication newest) {
    Words words = visit.words();
    boolean older = fixed.version() < newest.version();
    return new Notice(
        older ? Notice.Tone.WARNING : Notice.Tone.PLAIN,
        words.say(
            older ? "reading.publication.newer.heading" : "reading.publication.fixed.heading"),
        List.of(
            words.say(
                "reading.publication.fixed",
                fixed.version(),
                newest.version(),
                words.date(fixed.changed().substring(0, 10)))),
        List.of(new Link(words.say("reading.publication.newer.link"), newestUrl(visit, newest))));
  }

  private static String newestUrl(Visit visit, Publication publication) {
    return visit.at("/publications/" + publication.slug());
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
  }

  /** On one line, and not longer than is read at a glance. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= DESCRIPTION_LENGTH) {
      return line;
    }
    int cut = line.lastIndexOf(' ', DESCRIPTION_LENGTH);
    return line.substring(0, cut > 0 ? cut : DESCRIPTION_LENGTH) + " …";
  }

  /** Which kinds of words have pages, and where. */
  static String address(Visit visit, Scheme.Kind kind, String slug) {
    String folder = folder(kind);
    return visit.at("/" + (folder == null ? "" : folder) + "/" + slug);
  }

  /** The folder of the pages of a kind of words; null when they have none. */
  static @Nullable String folder(Scheme.Kind kind) {
    return switch (kind) {
      case THEME -> "themes";
      case PLACE -> "places";
      case AGENCY -> "agencies";
      case TYPE -> "types";
      case INSTRUMENT -> "instruments";
      case LANGUAGE, CODING -> null;
    };
  }
}
