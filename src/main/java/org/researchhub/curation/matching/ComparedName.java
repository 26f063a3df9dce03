package org.researchhub.curation.matching;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.authorities.Folding;

/** A person's name as far as it can be compared: sources order, shorten and misspell it. */
record ComparedName(List<String> family, List<String> given) {

  private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

  static ComparedName of(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return new ComparedName(words(name.substring(0, comma)), words(name.substring(comma + 1)));
    }
    List<String> all = new ArrayList<>(words(name));
    if (all.size() > 1 && all.getLast().matches("jr|sr|ii|iii|iv")) {
      all.removeLast();
    }
    int last = Math.max(0, all.size() - 1);
    return new ComparedName(
        List.copyOf(all.subList(last, all.size())), List.copyOf(all.subList(0, last)));
  }

  boolean isEmpty() {
    return family.isEmpty();
  }

  boolean alike(ComparedName other) {
    return sameFamily(other) ? compatible(given, other.given) : turned(other);
  }

  private boolean sameFamily(ComparedName other) {
    String mine = String.join("", family);
    String theirs = String.join("", other.family);
    return mine.equals(theirs)
        || family.getLast().equals(other.family.getLast())
            && (family.size() == 1 || other.family.size() == 1)
        || Math.min(mine.length(), theirs.length()) >= LONG_ENOUGH_FOR_A_SLIP
            && Likeness.slips(mine, theirs, 1) <= 1;
  }

  /** Family name and given name the other way round, or a second family name left out. */
  private boolean turned(ComparedName other) {
    List<String> mine = all();
    List<String> theirs = other.all();
    long whole = mine.stream().filter(word -> word.length() > 2 && theirs.contains(word)).count();
    return whole >= 2 || whole == 1 && mine.size() > 1 && theirs.size() > 1 && initials(theirs);
  }

  private boolean initials(List<String> others) {
    List<String> mine = all();
    return mine.stream().allMatch(word -> others.stream().anyMatch(o -> begins(word, o)))
        && mine.size() == others.size();
  }

  private List<String> all() {
    var all = new ArrayList<>(given);
    all.addAll(family);
    return all;
  }

  private static boolean compatible(List<String> mine, List<String> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    return begins(mine.getFirst(), theirs.getFirst())
        || mine.stream().anyMatch(word -> theirs.stream().anyMatch(o -> begins(word, o)));
  }

  private static boolean begins(String one, String other) {
    return one.equals(other)
        || one.length() == 1 && other.startsWith(one)
        || other.length() == 1 && one.startsWith(other)
        || Math.min(one.length(), other.length()) >= 2
            && one.substring(0, 2).equals(other.substring(0, 2));
  }

  private static List<String> words(String text) {
    String folded = Folding.fold(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }
}
