package org.researchhub.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.springframework.stereotype.Component;

/**
 * Publications made ready for comparing, the last few thousand that were asked for. One is made
 * ready again when it has a new version.
 */
@Component
class KnownRecords {

  private static final int KEPT = 4_000;

  /** A publication and what others are compared with. */
  record Known(Publication publication, Comparison comparison) {}

  private final Publications publications;
  private final Map<String, Known> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > KEPT;
        }
      };

  KnownRecords(Publications publications) {
    this.publications = publications;
  }

  /** Spares reading what was published just now. */
  void add(Publication publication, Comparison comparison) {
    synchronized (kept) {
      kept.put(publication.id(), new Known(publication, comparison));
    }
  }

  /** Those of the given that are published or withdrawn, as they are now. */
  Map<String, Known> of(Collection<String> ids) {
    Map<String, Long> versions = publications.versions(ids);
    var known = new HashMap<String, Known>();
    var missing = new ArrayList<String>();
    synchronized (kept) {
      versions.forEach((id, version) -> {
        Known before = kept.get(id);
        if (before != null && before.publication().version() == version) {
          known.put(id, before);
        } else {
          missing.add(id);
        }
      });
    }
    for (List<String> some : parts(missing)) {
      publications
          .entries(some)
          .forEach(entry -> {
            if (entry instanceof Publication publication) {
              known.put(
                  publication.id(),
                  new Known(publication, Comparison.of(publication.description())));
            }
          });
    }
    synchronized (kept) {
      missing.stream().filter(known::containsKey).forEach(id -> kept.put(id, known.get(id)));
    }
    return known;
  }

  /** The memory that one answer of the database takes is bounded. */
  private static List<List<String>> parts(List<String> ids) {
    var parts = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += 500) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + 500)));
    }
    return parts;
  }
}
