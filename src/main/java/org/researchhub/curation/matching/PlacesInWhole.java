package org.researchhub.curation.matching;

import java.util.Optional;

/** Where both stand in a journal, a book or a series: volume, pages, number. */
final class PlacesInWhole implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    String mine = one.partOf("pages").split(" ")[0];
    String theirs = other.partOf("pages").split(" ")[0];
    if (!mine.isEmpty() && !theirs.isEmpty()) {
      return Optional.of(
          mine.equals(theirs)
              ? Evidence.of(1.5, "pages", mine)
              : Evidence.of(-1.5, "pages-differ", mine, theirs));
    }
    return one.series().stream()
        .filter(other.series()::contains)
        .findFirst()
        .map(series ->
            one.numberIn(series).equals(other.numberIn(series))
                ? Evidence.of(2, "series", series)
                : Evidence.of(-3, "series-differ", one.numberIn(series), other.numberIn(series))
                    .hinting(Evidence.Hint.EDITION));
  }
}
