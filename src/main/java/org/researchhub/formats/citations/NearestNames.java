package org.researchhub.formats.citations;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names somebody may have meant. */
final class NearestNames {

  private static final int MOST = 6;
  private static final int LONGEST = 120;
  private static final double ALIKE = 0.25;

  private NearestNames() {}

  /** Those that share most of their letter triples with what was asked, nearest first. */
  static List<String> of(String asked, List<String> names) {
    String name = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    Set<String> wanted = triples(name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"));
    record Near(String name, double alike) {}
    return names.stream()
        .map(known -> new Near(known, alike(wanted, triples(known))))
        .filter(near -> near.alike() >= ALIKE)
        .sorted(Comparator.comparingDouble(Near::alike).reversed().thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private static double alike(Set<String> some, Set<String> others) {
    long both = some.stream().filter(others::contains).count();
    return both == 0 ? 0 : 2.0 * both / (some.size() + others.size());
  }

  private static Set<String> triples(String name) {
    String whole = "^" + name + "$";
    Set<String> triples = new HashSet<>();
    for (int i = 0; i + 3 <= whole.length(); i++) {
      triples.add(whole.substring(i, i + 3));
    }
    return triples;
  }
}
