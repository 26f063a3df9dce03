package org.researchhub.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.files.FileFact;
import org.researchhub.files.FileFacts;
import org.researchhub.files.Thumbnails;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;

/** What a publication's page says of its files. */
final class FileRows {

  /** What reaches a phone on a poor line: 280 kbit/s. */
  private static final long BYTES_A_MINUTE_ON_2G = 280_000L / 8 * 60;

  private static final Map<String, String> FORMATS =
      Map.of(
          "application/pdf", "PDF",
          "application/epub+zip", "EPUB",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
          "application/vnd.oasis.opendocument.text", "ODT",
          "text/html", "HTML",
          "text/plain", "TXT",
          "image/jpeg", "JPEG");

  private final Visit visit;
  private final Listing listing;
  private final FileFacts facts;
  private final Thumbnails thumbnails;
  private final @Nullable String unpublished;

  /**
   * @param unpublished what stands before the addresses of files that are not published yet; null
   *     for files that anybody may have
   */
  FileRows(
      Visit visit,
      Listing listing,
      FileFacts facts,
      Thumbnails thumbnails,
      @Nullable String unpublished) {
    this.visit = visit;
    this.listing = listing;
    this.facts = facts;
    this.thumbnails = thumbnails;
    this.unpublished = unpublished;
  }

  /**
   * @param page the address of the publication's page
   */
  List<PublicationPage.Edition> of(Publication publication, String page) {
    boolean pictured = unpublished == null && publication.withdrawn() == null && !visit.sparing();
    return publication.description().editions().stream()
        .filter(edition -> !edition.files().isEmpty())
        .map(edition ->
            new PublicationPage.Edition(
                listing.language(edition.language()),
                edition.files().stream().map(file -> row(file, page, pictured)).toList()))
        .toList();
  }

  private PublicationPage.StoredFile row(
      Description.StoredFileStatement file, String page, boolean pictured) {
    Words words = visit.words();
    FileFact fact = facts.of(file.sha512());
    return new PublicationPage.StoredFile(
        file.name(),
        pictured ? thumbnail(file.sha512()) : null,
        unpublished == null ? file.address() : unpublished + file.address(),
        format(file.mediaType()),
        words.size(file.bytes()),
        on2G(words, file.bytes()),
        fact.pages() == null ? null : words.count("reading.publication.pages", fact.pages()),
        state(words, fact),
        access(words, fact),
        unpublished != null || fact.text() == null || fact.text().equals("refused")
            ? null
            : page + "/read?file=" + ReadView.start(file),
        file.sha256(),
        file.sha512(),
        fact.lastChecked() == null ? null : words.date(fact.lastChecked().substring(0, 10)),
        found(words, fact));
  }

  private PublicationPage.@Nullable Picture thumbnail(String sha512) {
    return thumbnails
        .of(sha512)
        .map(found -> new PublicationPage.Picture(found.address(), found.width(), found.height()))
        .orElse(null);
  }

  static String format(String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return FORMATS.getOrDefault(mediaType, subtype.toUpperCase(Locale.ROOT));
  }

  private static String on2G(Words words, long bytes) {
    long minutes = Math.round((double) bytes / BYTES_A_MINUTE_ON_2G);
    return minutes < 1
        ? words.say("reading.file.2g.less")
        : words.count("reading.file.2g", minutes);
  }

  private static @Nullable String state(Words words, FileFact fact) {
    String text = fact.text();
    return text == null ? null : words.say("reading.file.text." + text);
  }

  private static List<String> access(Words words, FileFact fact) {
    var access = new ArrayList<String>();
    if (fact.tagged() != null) {
      access.add(words.say(fact.tagged() ? "reading.file.tagged" : "reading.file.untagged"));
    }
    if (Boolean.FALSE.equals(fact.titled())) {
      access.add(words.say("reading.file.untitled"));
    }
    if (Boolean.FALSE.equals(fact.languageStated())) {
      access.add(words.say("reading.file.nolanguage"));
    }
    return List.copyOf(access);
  }

  private static String found(Words words, FileFact fact) {
    if (fact.intact() == null) {
      return words.say("reading.file.unchecked");
    }
    return words.say(fact.intact() ? "reading.file.intact" : "reading.file.damaged");
  }
}
