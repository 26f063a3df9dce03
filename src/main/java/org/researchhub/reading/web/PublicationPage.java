package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Text;

/**
 * One publication, in its latest or a fixed version.
 *
 * @param crumbs the way here, home first, without this page
 * @param notices on top: a newer version, withdrawn and why, a fixed version
 * @param types its publication types, each with its page
 * @param date the date of publication in words, or that it is not stated
 * @param otherTitles subtitle, titles in other languages, alternative titles
 * @param agencies as printed, in printed order
 * @param cover what stands for a picture of it; null for what is not published
 * @param contentNotes what a reader should know before the abstract; empty for none
 * @param abstracts the one in the page's language, or the nearest, first
 * @param abstractNotice a sentence when the abstract is not in the page's language, else null
 * @param editions files by language; without any the page says that the hub does not hold the file
 * @param links addresses outside the hub
 * @param citation the citation in the usual style, as HTML that is safe to stand in the page
 * @param styles the same in other styles
 * @param formats the same in other formats: RIS, BibTeX …
 * @param moreFormats those that fewer ask for: MARC, MODS …
 * @param details labelled facts
 * @param related other publications with the reason
 * @param versions newest first
 * @param sources where the facts come from
 * @param competing what sources say differently, or what is shown although only one says it
 * @param permalink the whole address that never changes
 * @param identifier the publication's own identifier
 */
public record PublicationPage(
    List<Link> crumbs,
    List<Notice> notices,
    Text title,
    List<Text> otherTitles,
    List<Link> types,
    String date,
    List<Agency> agencies,
    @Nullable Picture cover,
    List<Text> contentNotes,
    List<Abstract> abstracts,
    @Nullable String abstractNotice,
    List<Edition> editions,
    List<Link> links,
    String citation,
    List<Link> styles,
    List<Link> formats,
    List<Link> moreFormats,
    List<Detail> details,
    List<Related> related,
    List<VersionRow> versions,
    String versionsUrl,
    List<Source> sources,
    List<Competing> competing,
    String permalink,
    String identifier) {

  /**
   * A picture that tells nothing that the page does not say in words.
   *
   * @param width in pixels of the page, as is the height
   */
  public record Picture(String url, int width, int height) {}

  /**
   * @param printed the name as the source prints it
   * @param url the agency's page, null when it is not linked to an authority record
   * @param role in words when it is not simply the publisher, else null
   */
  public record Agency(Text printed, @Nullable String url, @Nullable String role) {}

  /**
   * @param language the language's name, for the heading and the toggle
   * @param lang its tag
   */
  public record Abstract(String text, String language, String lang) {
    public List<String> paragraphs() {
      return List.of(text.strip().split("\\n\\s*\\n"));
    }
  }

  public record Edition(String language, List<StoredFile> files) {

    /** Whether format and language alone do not tell one file from another. */
    public boolean named() {
      return files.size() > 1;
    }
  }

  /**
   * @param thumbnail its first page, null for none
   * @param format e.g. PDF
   * @param size e.g. 1.2 MB
   * @param on2G how long it takes on a poor line, in words
   * @param pages in words, e.g. "64 pages", or null
   * @param state in words, e.g. "scanned", or null
   * @param access whether it can be read aloud in order and says its title and language, in words
   * @param read where its text can be read, or null
   * @param sha256 null when it was not taken in by this hub
   * @param checked the day of the last fixity check in words, or null
   * @param found what that check found, in words
   */
  public record StoredFile(
      String name,
      @Nullable Picture thumbnail,
      String url,
      String format,
      String size,
      String on2G,
      @Nullable String pages,
      @Nullable String state,
      List<String> access,
      @Nullable String read,
      @Nullable String sha256,
      String sha512,
      @Nullable String checked,
      String found) {}

  public record Detail(String label, List<Value> values) {}

  /**
   * @param url where it leads, or null
   * @param exact an identifier or address: never broken by hyphens, always left to right
   */
  public record Value(Text text, @Nullable String url, boolean exact) {}

  /**
   * @param reason e.g. "shares Prevention, Albania"
   */
  public record Related(Text title, String url, String reason) {}

  /**
   * @param change what changed, in words
   */
  public record VersionRow(long number, String url, String date, String change, boolean shown) {}

  /**
   * @param what name and kind in words
   * @param url null when it has no address
   * @param retrieved when it was read, in words, or null
   */
  public record Source(String what, @Nullable String url, @Nullable String retrieved) {}

  /**
   * @param field in words, e.g. "Date of publication"
   * @param lang what the value is written in, when it is a text that has a language
   * @param shown whether it is what the page shows
   */
  public record Competing(
      String field, String value, @Nullable String lang, String source, boolean shown) {}
}
