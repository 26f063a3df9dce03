package org.researchhub.curation.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.researchhub.curation.matching.Evidence.Hint;
import org.researchhub.curation.matching.Verdict.Kind;

/** Asks every comparison and weighs what they say. */
public final class Weighing {

  /** From here on two records are taken for the same. */
  public static final double SAME = 0.5;

  /** From here on nobody needs to look. */
  public static final double CERTAIN = 0.96;

  private static final double BEFORE_ANY_EVIDENCE = -4;

  static final List<RecordComparison> ALL =
      List.of(
          new SameWording(),
          new SharedIdentifiers(),
          new SharedFiles(),
          new SharedLinks(),
          new TitlesAlike(),
          new TitleNumbers(),
          new Companions(),
          new EditionsAlike(),
          new PersonsAlike(),
          new AgenciesAlike(),
          new YearsAlike(),
          new PeriodsAlike(),
          new LanguagesAlike(),
          new PlacesInWhole());

  private Weighing() {}

  public static Verdict of(ComparedRecord one, ComparedRecord other) {
    List<Evidence> found =
        ALL.stream()
            .map(comparison -> comparison.compare(one, other))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(evidence -> -Math.abs(evidence.weight())))
            .toList();
    List<Reason> reasons = found.stream().map(Evidence::reason).toList();
    double same = BEFORE_ANY_EVIDENCE + found.stream().mapToDouble(Evidence::weight).sum();
    double together =
        BEFORE_ANY_EVIDENCE
            + found.stream()
                .filter(evidence -> evidence.hint() == Hint.NONE || evidence.hint() == Hint.PROOF)
                .mapToDouble(Evidence::weight)
                .sum();
    Kind kind = kind(found);
    if (kind == Kind.TRANSLATION) {
      together = Translations.weight(one, other, found);
    }
    if (kind == Kind.SAME || likelihood(together) < SAME) {
      double score = likelihood(kind == Kind.SAME ? same : Math.min(same, together));
      return new Verdict(score >= SAME ? Kind.SAME : Kind.RELATED, score, reasons);
    }
    return new Verdict(kind, likelihood(together), reasons);
  }

  /**
   * Whether nothing could make the two belong together, told without asking every comparison: the
   * titles differ, no identifier, file or address is shared, and neither may be the other's
   * translation. What else may be alike weighs less than titles that differ.
   */
  public static boolean apart(ComparedRecord one, ComparedRecord other) {
    return !one.titles().isEmpty()
        && !other.titles().isEmpty()
        && new LanguagesAlike().compare(one, other).isEmpty()
        && Collections.disjoint(one.identifiers(), other.identifiers())
        && Collections.disjoint(one.digests(), other.digests())
        && Collections.disjoint(one.links(), other.links())
        && TitlesAlike.differ(one, other)
        && !TitlesAlike.oneIsMain(one, other);
  }

  private static Kind kind(List<Evidence> found) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    found.forEach(evidence -> hints.add(evidence.hint()));
    if (hints.contains(Hint.PROOF)) {
      return Kind.SAME;
    }
    return hints.contains(Hint.TRANSLATION)
        ? Kind.TRANSLATION
        : hints.contains(Hint.COMPANION)
            ? Kind.RELATED
            : hints.contains(Hint.EDITION) ? Kind.EDITION : Kind.SAME;
  }

  private static double likelihood(double weight) {
    return 1 / (1 + Math.exp(-weight));
  }
}
