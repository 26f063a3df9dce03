package org.researchhub.formats.zotero;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.KindOfWork;

/** Zotero's item types. */
final class ZoteroTypes {

  private ZoteroTypes() {}

  static Optional<KindOfWork> kind(String type) {
    return Optional.ofNullable(of(type));
  }

  private static @Nullable KindOfWork of(String type) {
    return switch (type) {
      case "journalArticle", "Article" -> KindOfWork.ARTICLE;
      case "magazineArticle" -> KindOfWork.MAGAZINE;
      case "newspaperArticle" -> KindOfWork.NEWS;
      case "book", "Book" -> KindOfWork.BOOK;
      case "bookSection", "BookSection", "encyclopediaArticle", "dictionaryEntry" ->
          KindOfWork.CHAPTER;
      case "conferencePaper" -> KindOfWork.CONFERENCE_PAPER;
      case "report", "Report" -> KindOfWork.REPORT;
      case "preprint" -> KindOfWork.WORKING_PAPER;
      case "thesis", "Thesis" -> KindOfWork.THESIS;
      case "webpage", "blogPost", "forumPost" -> KindOfWork.WEB_PAGE;
      case "dataset" -> KindOfWork.DATASET;
      case "map" -> KindOfWork.MAP;
      case "videoRecording", "film", "audioRecording", "podcast", "tvBroadcast", "radioBroadcast" ->
          KindOfWork.VIDEO;
      case "statute", "bill", "Legislation" -> KindOfWork.LAW;
      case "case", "CourtCase" -> KindOfWork.CASE;
      case "computerProgram" -> KindOfWork.SOFTWARE;
      case "patent", "Patent" -> KindOfWork.PATENT;
      case "manuscript", "Manuscript" -> KindOfWork.MANUSCRIPT;
      case "document", "Document" -> KindOfWork.OTHER;
      default -> null;
    };
  }

  static String name(KindOfWork kind) {
    return switch (kind) {
      case ARTICLE -> "journalArticle";
      case BOOK, PROCEEDINGS -> "book";
      case CHAPTER -> "bookSection";
      case REPORT, WORKING_PAPER -> "report";
      case THESIS -> "thesis";
      case CONFERENCE_PAPER -> "conferencePaper";
      case DATASET -> "dataset";
      case MAP -> "map";
      case VIDEO -> "videoRecording";
      case WEB_PAGE -> "webpage";
      case LAW -> "statute";
      case CASE -> "case";
      case NEWS -> "newspaperArticle";
      case MAGAZINE -> "magazineArticle";
      case SOFTWARE -> "computerProgram";
      case PATENT -> "patent";
      case MANUSCRIPT -> "manuscript";
      case TRAINING, OTHER -> "document";
    };
  }
}
