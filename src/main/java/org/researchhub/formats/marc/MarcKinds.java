package org.researchhub.formats.marc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.KindOfWork;

/** What kind of work a record describes, by its leader and the fields that only one kind has. */
final class MarcKinds {

  private MarcKinds() {}

  static Optional<KindOfWork> kind(MarcRecord record) {
    return Optional.ofNullable(of(record));
  }

  private static @Nullable KindOfWork of(MarcRecord record) {
    if (record.has("502")) {
      return KindOfWork.THESIS;
    }
    char level = record.leader(7);
    if (record.has("773") || level == 'a' || level == 'b') {
      boolean book =
          level != 'b' && record.all("773").stream().anyMatch(whole -> !whole.first('z').isEmpty());
      return book ? KindOfWork.CHAPTER : KindOfWork.ARTICLE;
    }
    if (record.all("089").stream().anyMatch(field -> field.first('b').equals("B16"))) {
      return KindOfWork.REPORT;
    }
    return switch (record.leader(6)) {
      case 'e', 'f' -> KindOfWork.MAP;
      case 'g', 'i', 'j' -> KindOfWork.VIDEO;
      case 'a', 't' -> level == 'm' && record.has("020") ? KindOfWork.BOOK : null;
      default -> null;
    };
  }
}
