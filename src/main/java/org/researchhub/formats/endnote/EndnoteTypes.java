package org.researchhub.formats.endnote;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.KindOfWork;

/** The reference types of EndNote. */
final class EndnoteTypes {

  private EndnoteTypes() {}

  static Optional<KindOfWork> kind(String name) {
    return Optional.ofNullable(of(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static @Nullable KindOfWork of(String name) {
    return switch (name) {
      case "journal article", "journal", "electronic article", "review" -> KindOfWork.ARTICLE;
      case "magazine article" -> KindOfWork.MAGAZINE;
      case "newspaper article" -> KindOfWork.NEWS;
      case "book", "edited book", "electronic book", "serial" -> KindOfWork.BOOK;
      case "book section", "electronic book section", "encyclopedia", "dictionary" ->
          KindOfWork.CHAPTER;
      case "conference paper" -> KindOfWork.CONFERENCE_PAPER;
      case "conference proceedings", "conference" -> KindOfWork.PROCEEDINGS;
      case "report", "government document", "technical report" -> KindOfWork.REPORT;
      case "thesis" -> KindOfWork.THESIS;
      case "web page", "blog", "online database" -> KindOfWork.WEB_PAGE;
      case "dataset", "aggregated database" -> KindOfWork.DATASET;
      case "map" -> KindOfWork.MAP;
      case "film or broadcast", "audiovisual material" -> KindOfWork.VIDEO;
      case "computer program" -> KindOfWork.SOFTWARE;
      case "statute", "legal rule or regulation", "bill" -> KindOfWork.LAW;
      case "case" -> KindOfWork.CASE;
      case "patent" -> KindOfWork.PATENT;
      case "manuscript", "unpublished work" -> KindOfWork.MANUSCRIPT;
      case "generic" -> KindOfWork.OTHER;
      default -> null;
    };
  }

  static String name(KindOfWork kind) {
    return switch (kind) {
      case ARTICLE -> "Journal Article";
      case BOOK -> "Book";
      case CHAPTER -> "Book Section";
      case REPORT, WORKING_PAPER -> "Report";
      case THESIS -> "Thesis";
      case PROCEEDINGS -> "Conference Proceedings";
      case CONFERENCE_PAPER -> "Conference Paper";
      case DATASET -> "Dataset";
      case MAP -> "Map";
      case VIDEO -> "Film or Broadcast";
      case WEB_PAGE -> "Web Page";
      case LAW -> "Statute";
      case CASE -> "Case";
      case NEWS -> "Newspaper Article";
      case MAGAZINE -> "Magazine Article";
      case SOFTWARE -> "Computer Program";
      case PATENT -> "Patent";
      case MANUSCRIPT -> "Unpublished Work";
      case TRAINING, OTHER -> "Generic";
    };
  }

  static int number(KindOfWork kind) {
    return switch (kind) {
      case ARTICLE -> 17;
      case BOOK -> 6;
      case CHAPTER -> 5;
      case REPORT, WORKING_PAPER -> 27;
      case THESIS -> 32;
      case PROCEEDINGS -> 10;
      case CONFERENCE_PAPER -> 47;
      case DATASET -> 59;
      case MAP -> 20;
      case VIDEO -> 21;
      case WEB_PAGE -> 12;
      case LAW -> 31;
      case CASE -> 7;
      case NEWS -> 23;
      case MAGAZINE -> 19;
      case SOFTWARE -> 9;
      case PATENT -> 25;
      case MANUSCRIPT -> 34;
      case TRAINING, OTHER -> 13;
    };
  }
}
