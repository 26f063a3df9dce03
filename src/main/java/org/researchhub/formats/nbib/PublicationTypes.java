package org.researchhub.formats.nbib;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.KindOfWork;

/** PubMed's publication types, as far as they say what kind of work it is. */
public final class PublicationTypes {

  private PublicationTypes() {}

  public static Optional<KindOfWork> kind(String type) {
    return Optional.ofNullable(of(type));
  }

  private static @Nullable KindOfWork of(String type) {
    return switch (type.toLowerCase(java.util.Locale.ROOT)) {
      case "journal article",
          "review",
          "editorial",
          "letter",
          "comment",
          "case reports",
          "clinical trial" ->
          KindOfWork.ARTICLE;
      case "book", "books", "monograph" -> KindOfWork.BOOK;
      case "book chapter" -> KindOfWork.CHAPTER;
      case "technical report", "government publication", "government publications" ->
          KindOfWork.REPORT;
      case "academic dissertation", "academic dissertations" -> KindOfWork.THESIS;
      case "congress", "congresses" -> KindOfWork.PROCEEDINGS;
      case "clinical conference", "consensus development conference" -> KindOfWork.CONFERENCE_PAPER;
      case "dataset" -> KindOfWork.DATASET;
      case "newspaper article" -> KindOfWork.NEWS;
      case "legislation" -> KindOfWork.LAW;
      case "legal case", "legal cases" -> KindOfWork.CASE;
      case "video-audio media" -> KindOfWork.VIDEO;
      case "preprint" -> KindOfWork.WORKING_PAPER;
      default -> null;
    };
  }

  public static String name(KindOfWork kind) {
    return switch (kind) {
      case ARTICLE, MAGAZINE -> "Journal Article";
      case BOOK -> "Book";
      case CHAPTER -> "Book Chapter";
      case REPORT -> "Technical Report";
      case WORKING_PAPER -> "Preprint";
      case THESIS -> "Academic Dissertation";
      case PROCEEDINGS -> "Congress";
      case CONFERENCE_PAPER -> "Clinical Conference";
      case DATASET -> "Dataset";
      case NEWS -> "Newspaper Article";
      case LAW -> "Legislation";
      case CASE -> "Legal Case";
      case VIDEO -> "Video-Audio Media";
      default -> "";
    };
  }
}
