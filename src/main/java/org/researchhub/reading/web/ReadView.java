package org.researchhub.reading.web;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.StoredFileStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.FileFacts;
import org.researchhub.files.StoredFile;
import org.researchhub.files.Text;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;

/** The text of a publication's files as pages for reading. */
@Component
class ReadView {

  /** A table of contents is to find one's way, and shares its page with the text. */
  private static final int MOST_CONTENTS = 100;

  private static final int LONGEST_ENTRY = 120;

  private final Authorities authorities;
  private final Text texts;
  private final FileFacts facts;

  ReadView(Authorities authorities, Text texts, FileFacts facts) {
    this.authorities = authorities;
    this.texts = texts;
    this.facts = facts;
  }

  /** A file and the language of the edition it belongs to. */
  private record Chosen(String language, StoredFileStatement file) {}

  /**
   * A finished page.
   *
   * @param settled false while the text is still being taken from the file
   */
  record Shown(ReadPage page, boolean settled) {}

  /** The first digits of a file's digest, by which addresses name it. */
  static String start(StoredFileStatement file) {
    return file.sha512()
        .substring(0, Math.min(StoredFile.DIGITS_IN_ADDRESS, file.sha512().length()));
  }

  /**
   * A part of the text.
   *
   * @param file the first digits of the digest of the file to read; null to choose
   * @param number the page or section to begin at, 1 for the first
   * @param piece which piece of it, 1 for the first, where one page or section is too large for one
   * @param alone whether to show that one only
   */
  Shown of(
      Visit visit,
      Publication publication,
      @Nullable String file,
      int number,
      int piece,
      boolean alone) {
    List<Chosen> all = files(publication.description());
    Chosen chosen = choose(all, file, visit.language()).orElseThrow(NoSuchPage::new);
    Optional<DocumentText> text = texts.of(chosen.file().sha512());
    var making =
        new Making(visit, new Listing(visit, authorities.vocabulary()), publication, chosen, all);
    return new Shown(making.page(text.orElse(null), number, piece, alone), text.isPresent());
  }

  private static List<Chosen> files(Description description) {
    var files = new ArrayList<Chosen>();
    for (Description.Edition edition : description.editions()) {
      edition.files().forEach(file -> files.add(new Chosen(edition.language(), file)));
    }
    return files;
  }

  /** The one asked for; else the reader's language, else English, else the first with text. */
  private Optional<Chosen> choose(List<Chosen> all, @Nullable String asked, String language) {
    if (asked != null) {
      return all.stream().filter(file -> start(file.file()).equals(asked)).findFirst();
    }
    List<Chosen> readable = all.stream().filter(this::isReadable).toList();
    for (String wanted : List.of(language, "en")) {
      for (Chosen file : readable) {
        if (file.language().equals(wanted)) {
          return Optional.of(file);
        }
      }
    }
    return readable.stream().findFirst().or(() -> all.stream().findFirst());
  }

  private boolean isReadable(Chosen file) {
    String text = facts.of(file.file().sha512()).text();
    return text != null && !text.equals("refused");
  }

  /** One page in the making. */
  private record Making(
      Visit visit, Listing listing, Publication publication, Chosen chosen, List<Chosen> all) {

    ReadPage page(@Nullable DocumentText text, int number, int piece, boolean alone) {
      List<Unit> units = text == null ? List.of() : text.units();
      List<ReadParts.Part> parts = alone ? ReadParts.oneByOne(units) : ReadParts.of(units);
      int at = units.isEmpty() ? -1 : indexOf(parts, number - 1, piece);
      ReadParts.@Nullable Part shown = at < 0 ? null : parts.get(at);
      return new ReadPage(
          crumbs(),
          listing.title(publication.description()),
          subtitle(shown == null ? "" : label(units, shown)),
          notices(text, shown),
          others(),
          download(),
          shown == null || text == null ? List.of() : sections(text, shown),
          alone || parts.size() < 2 ? List.of() : parts(units, parts, at),
          alone || at != 0 || text == null ? List.of() : contents(text, parts),
          at > 0 ? neighbour("previous", units, parts.get(at - 1), alone) : null,
          at >= 0 && at + 1 < parts.size()
              ? neighbour("next", units, parts.get(at + 1), alone)
              : null,
          new Link(words().say("reading.read.report"), visit.at("/support")),
          listing.permalink(publication.id()));
    }

    private static int indexOf(List<ReadParts.Part> parts, int unit, int piece) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(unit, piece)) {
          return i;
        }
      }
      throw new NoSuchPage();
    }

    private Words words() {
      return visit.words();
    }

    private List<Link> crumbs() {
      var crumbs = new ArrayList<>(PublicationsController.crumbs(visit, true));
      var title = listing.title(publication.description());
      crumbs.add(new Link(title.value(), publicationUrl(), title.lang()));
      return crumbs;
    }

    private String publicationUrl() {
      return visit.at("/publications/" + publication.slug());
    }

    private String partUrl(ReadParts.Part part) {
      return publicationUrl()
          + "/read?file="
          + start(chosen.file())
          + (part.from() > 0 ? "&from=" + (part.from() + 1) : "")
          + piece(part);
    }

    private String oneUrl(int number) {
      return publicationUrl() + "/read/p/" + number + "?file=" + start(chosen.file());
    }

    private static String piece(ReadParts.Part part) {
      return part.piece() > 1 ? "&piece=" + part.piece() : "";
    }

    private String label(List<Unit> units, ReadParts.Part part) {
      String kind = units.getFirst().page() == null ? "section" : "page";
      String whole =
          part.from() == part.to()
              ? words().say("reading.read." + kind, part.from() + 1)
              : words().say("reading.read." + kind + "s", part.from() + 1, part.to() + 1);
      return part.pieces() == 1
          ? whole
          : words().say("reading.read.piece", whole, part.piece(), part.pieces());
    }

    private List<Notice> notices(@Nullable DocumentText text, ReadParts.@Nullable Part shown) {
      if (text == null) {
        return List.of(notice("waiting"));
      }
      String reason = text.reason() == null ? "" : text.reason().in(words().spoken());
      if (text.outcome() == Outcome.REFUSED || shown == null) {
        return List.of(
            notice(Notice.Tone.WARNING, "none", words().say("reading.read.none"), reason));
      }
      if (text.outcome() == Outcome.SCANNED
          && text.units().stream().allMatch(unit -> unit.text().isBlank())) {
        boolean pictures = text.reason() == null || text.reason().key().equals("scanned.unread");
        return List.of(
            notice(
                Notice.Tone.PLAIN,
                pictures ? "scanned" : "none",
                reason,
                words().say("reading.read.scanned")));
      }
      boolean machineRead =
          text.units().subList(shown.from(), shown.to() + 1).stream().anyMatch(Unit::machineRead);
      return List.of(notice(machineRead ? "machine" : "automatic"));
    }

    private Notice notice(String key) {
      return notice(Notice.Tone.PLAIN, key, words().say("reading.read." + key));
    }

    private Notice notice(Notice.Tone tone, String heading, String... sentences) {
      return new Notice(
          tone,
          words().say("reading.read." + heading + ".heading"),
          Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).toList(),
          List.of(download()));
    }

    private Link download() {
      return new Link(
          words()
              .say(
                  "reading.read.download",
                  FileRows.format(chosen.file().mediaType()),
                  words().size(chosen.file().bytes())),
          chosen.file().address());
    }

    private List<Link> others() {
      return all.stream()
          .filter(file -> !file.equals(chosen))
          .map(file ->
              new Link(
                  words().list(List.of(listing.language(file.language()), named(file))),
                  publicationUrl() + "/read?file=" + start(file.file())))
          .toList();
    }

    /** The form of a file, and its name where there are several of its language. */
    private String named(Chosen file) {
      String format = FileRows.format(file.file().mediaType());
      boolean several =
          all.stream().filter(other -> other.language().equals(file.language())).count() > 1;
      return several ? words().list(List.of(file.file().name(), format)) : format;
    }

    private List<ReadPage.Part> parts(List<Unit> units, List<ReadParts.Part> parts, int at) {
      return parts.stream()
          .map(part ->
              new ReadPage.Part(
                  label(units, part), part.equals(parts.get(at)) ? null : partUrl(part)))
          .toList();
    }

    /** Which pages of which file, where the publication has several files in this language. */
    private String subtitle(String pages) {
      boolean several = all.stream().filter(this::isOfThisLanguage).count() > 1;
      String name = several ? chosen.file().name() : "";
      return name.isEmpty() || pages.isEmpty() ? name + pages : name + " · " + pages;
    }

    private boolean isOfThisLanguage(Chosen file) {
      return file.language().equals(chosen.language());
    }

    private List<Link> contents(DocumentText text, List<ReadParts.Part> parts) {
      String mark = text.units().getFirst().page() == null ? "#s" : "#p";
      return text.contents().stream()
          .limit(MOST_CONTENTS)
          .flatMap(entry ->
              parts.stream()
                  .filter(part -> part.holds(entry.unit() - 1, 1))
                  .limit(1)
                  .map(part ->
                      new Link(shortened(entry.title()), partUrl(part) + mark + entry.unit())))
          .toList();
    }

    private static String shortened(String title) {
      return title.length() <= LONGEST_ENTRY ? title : title.substring(0, LONGEST_ENTRY) + "…";
    }

    /** The part before or after, or the one page when pages are read one by one. */
    private Link neighbour(String key, List<Unit> units, ReadParts.Part part, boolean alone) {
      return new Link(
          words().say("reading.read." + key, label(units, part)),
          alone ? oneUrl(part.from() + 1) + piece(part) : partUrl(part));
    }

    private List<ReadPage.Section> sections(DocumentText text, ReadParts.Part shown) {
      boolean pdf = text.mediaType().equals("application/pdf");
      return text.units().subList(shown.from(), shown.to() + 1).stream()
          .map(unit -> section(text, unit, shown, pdf))
          .toList();
    }

    private ReadPage.Section section(
        DocumentText text, Unit unit, ReadParts.Part shown, boolean pdf) {
      Integer page = unit.page();
      int number = page != null ? page : unit.section() == null ? 1 : unit.section();
      List<ReadPage.Paragraph> paragraphs = paragraphs(text, number, shown.paragraphs(unit));
      String heading = unit.heading() == null ? "" : Entry.letters(unit.heading());
      boolean stated =
          paragraphs.stream()
              .anyMatch(one -> one.heading() && Entry.letters(one.text()).equals(heading));
      String language = unit.language() == null ? chosen.language() : unit.language();
      boolean known = !language.equals("und");
      return new ReadPage.Section(
          (page == null ? "s" : "p") + number,
          words().say(page == null ? "reading.read.section" : "reading.read.page", number),
          oneUrl(number),
          pdf && page != null ? chosen.file().address() + "#page=" + page : null,
          shown.piece() == 1 && !stated ? unit.heading() : null,
          known && !language.equals(words().spoken()) ? language : null,
          !known ? "auto" : ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr",
          unit.machineRead(),
          paragraphs);
    }

    private static List<ReadPage.Paragraph> paragraphs(
        DocumentText text, int number, List<String> paragraphs) {
      Set<String> headings =
          text.contents().stream()
              .filter(entry -> entry.unit() == number)
              .map(entry -> Entry.letters(entry.title()))
              .collect(Collectors.toSet());
      return paragraphs.stream()
          .map(one -> new ReadPage.Paragraph(one, headings.contains(Entry.letters(one))))
          .toList();
    }
  }
}
