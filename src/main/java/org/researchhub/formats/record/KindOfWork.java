package org.researchhub.formats.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.researchhub.formats.CitedType;

/**
 * What the written forms tell apart. The hub's own types are finer and another hub's are others: a
 * kind is matched with them by its labels, the first that is one for certain.
 */
public enum KindOfWork {
  ARTICLE("article-journal", "journal article", "article"),
  BOOK("book", "book"),
  CHAPTER("chapter", "book chapter", "chapter"),
  REPORT("report", "report"),
  WORKING_PAPER("report", "working paper", "preprint"),
  THESIS("thesis", "thesis"),
  PROCEEDINGS("book", "workshop or conference proceedings", "proceedings"),
  CONFERENCE_PAPER("paper-conference", "conference paper"),
  DATASET("dataset", "dataset"),
  MAP("map", "map or infographic", "map"),
  VIDEO("motion_picture", "video or audio", "video"),
  WEB_PAGE("webpage", "web page"),
  LAW("legislation", "law, treaty or policy text", "law"),
  CASE("legal_case", "case law"),
  NEWS("article-newspaper", "newspaper article"),
  MAGAZINE("article-magazine", "magazine article"),
  SOFTWARE("software", "software"),
  PATENT("patent", "patent"),
  MANUSCRIPT("manuscript", "manuscript", "unpublished work"),
  OTHER("document"),
  TRAINING("document", "training material");

  private final String csl;
  private final List<String> labels;

  KindOfWork(String csl, String... labels) {
    this.csl = csl;
    this.labels = List.of(labels);
  }

  /** The type of CSL. */
  public String csl() {
    return csl;
  }

  /** English names to look for among the hub's types; empty for what is of no stated kind. */
  public List<String> labels() {
    return labels;
  }

  /** Whether works of this kind are printed within another. */
  public boolean isPart() {
    return switch (this) {
      case ARTICLE, CHAPTER, CONFERENCE_PAPER, NEWS, MAGAZINE -> true;
      default -> false;
    };
  }

  public static Optional<KindOfWork> ofCsl(String type) {
    return Arrays.stream(values()).filter(kind -> kind.csl.equals(type)).findFirst();
  }

  public static KindOfWork of(CitedType type) {
    if (type.bibtex().equals("proceedings")) {
      return PROCEEDINGS;
    }
    return type.schema().equals("LearningResource") ? TRAINING : ofCsl(type.csl()).orElse(OTHER);
  }
}
