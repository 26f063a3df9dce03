package org.researchhub.curation.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Titles with other years, volumes or parts in them are other numbers of a series. */
final class TitleNumbers implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    Set<String> mine = numbers(one);
    Set<String> theirs = numbers(other);
    if (mine.isEmpty() && theirs.isEmpty() || !related(one, other)) {
      return Optional.empty();
    }
    if (mine.equals(theirs)) {
      return Optional.of(Evidence.of(0.5, "numbers-same", String.join(", ", mine)));
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      var only = new HashSet<>(mine.isEmpty() ? theirs : mine);
      one.year().ifPresent(year -> only.remove(Integer.toString(year)));
      other.year().ifPresent(year -> only.remove(Integer.toString(year)));
      return only.isEmpty()
          ? Optional.empty()
          : Optional.of(Evidence.of(-1.5, "number-in-one", String.join(", ", new TreeSet<>(only))));
    }
    boolean within = mine.containsAll(theirs) || theirs.containsAll(mine);
    return Optional.of(
        Evidence.of(
                within ? -1 : -5,
                "numbers-differ",
                String.join(", ", mine),
                String.join(", ", theirs))
            .hinting(within ? Evidence.Hint.NONE : Evidence.Hint.EDITION));
  }

  private static boolean related(ComparedRecord one, ComparedRecord other) {
    return TitlesAlike.likeness(one, other) >= 0.6 || TitlesAlike.oneIsMain(one, other);
  }

  private static Set<String> numbers(ComparedRecord record) {
    var numbers = new TreeSet<String>();
    record.titles().forEach(title -> numbers.addAll(title.numbers()));
    return numbers;
  }
}
