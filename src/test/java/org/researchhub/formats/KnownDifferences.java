package org.researchhub.formats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Agreement.Field;

/** Why what is read of the real files differs from what their makers expect. */
final class KnownDifferences {

  /**
   * @param field null for another number of records
   * @param files what their names match, seen from the folder of all
   */
  record Reason(@Nullable Field field, String files, String why) {

    boolean covers(@Nullable Field differing, String file) {
      return Objects.equals(field, differing) && file.matches(files);
    }
  }

  static final List<Reason> ALL =
      List.of(
          new Reason(
              null,
              "marcxml/.*Notes.*|(mods|pubmed-xml)/.*Minimal.*",
              "the expectation holds no well-formed entry: nothing to compare with"),
          new Reason(
              Field.TITLE,
              "ris/.*Test1\\.ris|medline-nbib/.*MultiTitle.*",
              "JabRef joins repeated titles; here the first is the title and the others are other"
                  + " titles"),
          new Reason(
              Field.TITLE,
              "bibtex/.*",
              "citation-js turns markup into HTML; titles here are plain text"),
          new Reason(
              Field.TITLE,
              "pubmed-xml/.*BookArticleSet.*",
              "JabRef takes the book's title; here the article is the publication and the book what"
                  + " it is in"),
          new Reason(Field.TITLE, "mods/.*", "JabRef takes the abbreviated title for the title"),
          new Reason(
              Field.PERSONS,
              "ris/.*Test[17]\\.ris",
              "`A2` is an editor in the specification of 2011; JabRef makes it an author"),
          new Reason(
              Field.PERSONS,
              "ris/.*DoiAndJournalTitle.*|medline-nbib/.*",
              "a name without a comma stays as printed; JabRef turns it round"),
          new Reason(Field.PERSONS, "mods/.*", "who edits the book is an editor here"),
          new Reason(
              Field.PERSONS,
              "bibtex/.*escaped_and.*",
              "a command between two names is passed over here; citation-js takes both for one"
                  + " name"),
          new Reason(
              Field.PERSONS,
              "bibtex/.*mapping-biblatex.*",
              "a comma after a name is passed over here; citation-js loses the given name"),
          new Reason(
              Field.AGENCIES,
              "bibtex/.*",
              "`howpublished` is a note here, a publisher to citation-js"),
          new Reason(
              Field.DATES,
              "mods/.*",
              "`dateCreated` is a date of its own kind, not of publication"),
          new Reason(
              Field.TYPE,
              "bibtex/.*",
              "`proceedings` are proceedings here, a book in CSL; a part of a book is a chapter, a"
                  + " book in BibLaTeX's `bookinbook`"),
          new Reason(Field.TYPE, "pubmed-xml/.*", "a book and its chapters are no articles here"),
          new Reason(
              Field.TYPE,
              "medline-nbib/.*",
              "an `Editorial` in a journal is an article here, a conference paper to JabRef"),
          new Reason(
              Field.IDENTIFIERS,
              "marcxml/.*",
              "the ISSN of a series is kept under `unmapped`: it is not the publication's"),
          new Reason(
              Field.IDENTIFIERS, "medline-nbib/.*", "JabRef takes a broken line into the number"),
          new Reason(Field.ABSTRACT, "pubmed-xml/.*", "formulas are put on one line differently"),
          new Reason(
              Field.ABSTRACT,
              "marc21/.*",
              "danMARC's own codes for diacritics (`@U…`) are not resolved"),
          new Reason(
              Field.CONTAINER,
              "(ris|mods)/.*",
              "the full title of the journal is taken before the abbreviation"),
          new Reason(
              Field.CONTAINER,
              "bibtex/.*with_rich_text.*|bibtex/.*mapping-biblatex.*",
              "citation-js turns markup into HTML; titles here are plain text"));

  private KnownDifferences() {}

  /** Each difference has one. */
  static Reason of(@Nullable Field field, String file) {
    List<Reason> reasons = ALL.stream().filter(reason -> reason.covers(field, file)).toList();
    if (reasons.size() != 1) {
      throw new AssertionError(
          file + " differs in " + field + ", with " + reasons.size() + " reasons instead of one");
    }
    return reasons.getFirst();
  }
}
