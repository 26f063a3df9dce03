package org.researchhub.formats.ris;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.researchhub.formats.record.KindOfWork;

/** The reference types of RIS. */
final class RisTypes {

  private static final Map<String, KindOfWork> KINDS =
      Map.ofEntries(
          entry("JOUR", KindOfWork.ARTICLE),
          entry("JFULL", KindOfWork.ARTICLE),
          entry("EJOUR", KindOfWork.ARTICLE),
          entry("INPR", KindOfWork.ARTICLE),
          entry("MGZN", KindOfWork.MAGAZINE),
          entry("NEWS", KindOfWork.NEWS),
          entry("BOOK", KindOfWork.BOOK),
          entry("EBOOK", KindOfWork.BOOK),
          entry("EDBOOK", KindOfWork.BOOK),
          entry("CHAP", KindOfWork.CHAPTER),
          entry("ECHAP", KindOfWork.CHAPTER),
          entry("ENCYC", KindOfWork.CHAPTER),
          entry("DICT", KindOfWork.CHAPTER),
          entry("CPAPER", KindOfWork.CONFERENCE_PAPER),
          entry("CONF", KindOfWork.PROCEEDINGS),
          entry("RPRT", KindOfWork.REPORT),
          entry("GOVDOC", KindOfWork.REPORT),
          entry("GRANT", KindOfWork.OTHER),
          entry("STAND", KindOfWork.OTHER),
          entry("THES", KindOfWork.THESIS),
          entry("DATA", KindOfWork.DATASET),
          entry("AGGR", KindOfWork.DATASET),
          entry("DBASE", KindOfWork.DATASET),
          entry("MAP", KindOfWork.MAP),
          entry("VIDEO", KindOfWork.VIDEO),
          entry("MPCT", KindOfWork.VIDEO),
          entry("SOUND", KindOfWork.VIDEO),
          entry("ADVS", KindOfWork.VIDEO),
          entry("ELEC", KindOfWork.WEB_PAGE),
          entry("WEB", KindOfWork.WEB_PAGE),
          entry("BLOG", KindOfWork.WEB_PAGE),
          entry("ICOMM", KindOfWork.WEB_PAGE),
          entry("STAT", KindOfWork.LAW),
          entry("LEGAL", KindOfWork.LAW),
          entry("BILL", KindOfWork.LAW),
          entry("HEAR", KindOfWork.OTHER),
          entry("CASE", KindOfWork.CASE),
          entry("COMP", KindOfWork.SOFTWARE),
          entry("PAT", KindOfWork.PATENT),
          entry("UNPB", KindOfWork.MANUSCRIPT),
          entry("UNPD", KindOfWork.MANUSCRIPT),
          entry("MANSCPT", KindOfWork.MANUSCRIPT),
          entry("GEN", KindOfWork.OTHER));

  private RisTypes() {}

  static Optional<KindOfWork> kind(String printed) {
    String code = printed.strip().toUpperCase(Locale.ROOT);
    KindOfWork kind = KINDS.get(code);
    return kind == null && code.startsWith("JOUR")
        ? Optional.of(KindOfWork.ARTICLE)
        : Optional.ofNullable(kind);
  }

  static String code(KindOfWork kind) {
    return switch (kind) {
      case ARTICLE -> "JOUR";
      case BOOK -> "BOOK";
      case CHAPTER -> "CHAP";
      case REPORT, WORKING_PAPER -> "RPRT";
      case THESIS -> "THES";
      case PROCEEDINGS -> "CONF";
      case CONFERENCE_PAPER -> "CPAPER";
      case DATASET -> "DATA";
      case MAP -> "MAP";
      case VIDEO -> "VIDEO";
      case WEB_PAGE -> "ELEC";
      case LAW -> "STAT";
      case CASE -> "CASE";
      case NEWS -> "NEWS";
      case MAGAZINE -> "MGZN";
      case SOFTWARE -> "COMP";
      case PATENT -> "PAT";
      case MANUSCRIPT -> "UNPB";
      case TRAINING, OTHER -> "GEN";
    };
  }
}
