package org.researchhub.formats.bibtex;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.KindOfWork;

/** The entry types of BibTeX and BibLaTeX. */
final class BibtexTypes {

  private BibtexTypes() {}

  static Optional<KindOfWork> kind(String type) {
    return Optional.ofNullable(of(type));
  }

  private static @Nullable KindOfWork of(String type) {
    return switch (type) {
      case "article", "suppperiodical", "review" -> KindOfWork.ARTICLE;
      case "book", "mvbook", "booklet", "collection", "mvcollection", "reference", "mvreference" ->
          KindOfWork.BOOK;
      case "inbook", "incollection", "bookinbook", "suppbook", "suppcollection", "inreference" ->
          KindOfWork.CHAPTER;
      case "inproceedings", "conference" -> KindOfWork.CONFERENCE_PAPER;
      case "proceedings", "mvproceedings" -> KindOfWork.PROCEEDINGS;
      case "techreport", "report", "manual" -> KindOfWork.REPORT;
      case "phdthesis", "mastersthesis", "thesis" -> KindOfWork.THESIS;
      case "online", "electronic", "www" -> KindOfWork.WEB_PAGE;
      case "dataset" -> KindOfWork.DATASET;
      case "software" -> KindOfWork.SOFTWARE;
      case "patent" -> KindOfWork.PATENT;
      case "unpublished" -> KindOfWork.MANUSCRIPT;
      case "legislation", "legal" -> KindOfWork.LAW;
      case "jurisdiction" -> KindOfWork.CASE;
      case "video", "movie", "audio", "music" -> KindOfWork.VIDEO;
      case "misc" -> KindOfWork.OTHER;
      default -> null;
    };
  }

  static String name(KindOfWork kind, boolean within) {
    return switch (kind) {
      case ARTICLE, NEWS, MAGAZINE -> "article";
      case BOOK -> "book";
      case CHAPTER -> "incollection";
      case REPORT, WORKING_PAPER -> "techreport";
      case THESIS -> "phdthesis";
      case PROCEEDINGS -> "proceedings";
      case CONFERENCE_PAPER -> "inproceedings";
      case MANUSCRIPT -> "unpublished";
      default -> within ? "incollection" : "misc";
    };
  }
}
