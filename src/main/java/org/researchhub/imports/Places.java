package org.researchhub.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.Match;

/** Where the last few thousand records of one import are now. */
final class Places {

  private static final int KEPT = 6_000;

  private record Place(String id, boolean draft) {}

  private final Map<Integer, Place> places =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Place> eldest) {
          return size() > KEPT;
        }
      };

  void made(int number, String draft, @Nullable String publication) {
    places.put(
        number, publication == null ? new Place(draft, true) : new Place(publication, false));
  }

  /** A record that is certainly here already is where that is. */
  void same(int number, Imported judged) {
    if (judged.outcome() == Imported.Outcome.SAME) {
      match(judged).ifPresent(match -> places.put(number, new Place(match.id(), match.draft())));
    }
  }

  /** The draft that a record is; null when it is none. */
  @Nullable String draft(int number) {
    Place place = places.get(number);
    return place == null || !place.draft() ? null : place.id();
  }

  /** What a record may be the same as, with its address. */
  Optional<Match> match(Imported judged) {
    Match match = judged.match();
    if (match == null || judged.earlier() == 0) {
      return Optional.ofNullable(match);
    }
    return Optional.ofNullable(places.get(judged.earlier()))
        .map(place -> match.of(place.id(), place.draft()));
  }
}
