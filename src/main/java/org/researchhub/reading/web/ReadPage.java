package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Text;

/**
 * A part of a publication's text, page by page.
 *
 * @param crumbs the way here, home first, without this page
 * @param part which pages these are, in words; empty when there is no text
 * @param notices that a machine took the text from the file, that pages are pictures …
 * @param files the other files whose text can be read, by language and format
 * @param download the file itself
 * @param sections in order; empty when there is no text
 * @param parts all parts of the text, this one without an address
 * @param contents the document's own table of contents, on its first part; else empty
 * @param previous null on the first part
 * @param next null on the last part
 * @param report where a mistake in the text can be told
 */
public record ReadPage(
    List<Link> crumbs,
    Text title,
    String part,
    List<Notice> notices,
    List<Link> files,
    Link download,
    List<Section> sections,
    List<Part> parts,
    List<Link> contents,
    @Nullable Link previous,
    @Nullable Link next,
    Link report,
    String permalink) {

  /**
   * One page, or one section where the form has no pages.
   *
   * @param id for addresses: {@code p12} or {@code s3}
   * @param label the page's number in words, or the section's
   * @param own where this page alone is
   * @param source where it is in the file, null when that cannot be pointed at
   * @param heading under which it begins; null when none is named, or when it stands in the text
   * @param lang null when it is the page's
   * @param dir {@code ltr} or {@code rtl}; {@code auto} when the language is not known
   * @param machineRead whether a machine read it in a picture
   */
  public record Section(
      String id,
      String label,
      String own,
      @Nullable String source,
      @Nullable String heading,
      @Nullable String lang,
      String dir,
      boolean machineRead,
      List<Paragraph> paragraphs) {}

  /**
   * @param heading whether the document names it as one
   */
  public record Paragraph(String text, boolean heading) {}

  /**
   * @param url null for the part that is shown
   */
  public record Part(String label, @Nullable String url) {}
}
