package org.researchhub.formats;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Scheme.Kind;
import org.researchhub.authorities.Vocabulary;

/** Looks up what sources print in the hub's own vocabularies. */
public final class VocabularyLookup implements AuthorityLookup {

  private static final Map<String, Kind> KINDS =
      Map.of(
          AGENCY, Kind.AGENCY,
          LANGUAGE, Kind.LANGUAGE,
          PLACE, Kind.PLACE,
          TYPE, Kind.TYPE,
          THEME, Kind.THEME);
  private static final Pattern FEW_INITIALS = Pattern.compile("\\p{Lu}{2,4}");

  private final BiFunction<Kind, String, List<Concept>> words;

  public VocabularyLookup(Vocabulary vocabulary) {
    this(vocabulary::lookup);
  }

  VocabularyLookup(BiFunction<Kind, String, List<Concept>> words) {
    this.words = words;
  }

  /** Certain when one concept alone has the label, and the label is no mere initials of a part. */
  @Override
  public List<Match> find(String scheme, String text) {
    Kind kind = KINDS.get(scheme);
    if (kind == null) {
      return List.of();
    }
    List<Concept> found = words.apply(kind, text);
    boolean alone = found.size() == 1;
    return found.stream()
        .map(concept ->
            new Match(
                concept.id(),
                concept.label("en"),
                alone && !(kind == Kind.AGENCY && mereInitials(concept, text))))
        .toList();
  }

  /** A few initials of a part of a larger body: other bodies go by the same. */
  private static boolean mereInitials(Concept concept, String text) {
    return !concept.broader().isEmpty()
        && FEW_INITIALS.matcher(text.strip()).matches()
        && concept.labels().values().stream()
            .noneMatch(label -> Folding.fold(label).equals(Folding.fold(text)));
  }
}
