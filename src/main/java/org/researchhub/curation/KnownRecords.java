package org.researchhub.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.springframework.stereotype.Component;

/**
 * Publications made ready for comparing, many thousands of those that were asked for last: a long
 * import meets the same ones again and again. What has changed since is forgotten.
 */
@Component
class KnownRecords {

  /** About four kilobytes each. */
  private static final int KEPT = 20_000;

  private static final int CHANGES_AT_ONCE = 2_000;

  /** A publication, as far as others are compared with it. */
  record Known(String id, long version, boolean withdrawn, Comparison comparison) {

    static Known of(Publication publication, Comparison comparison) {
      return new Known(
          publication.id(), publication.version(), publication.withdrawn() != null, comparison);
    }
  }

  private final Publications publications;
  private final Changes changes;
  private final Map<String, Known> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > KEPT;
        }
      };

  private long seen;

  KnownRecords(Publications publications, Changes changes) {
    this.publications = publications;
    this.changes = changes;
  }

  /** The last change that is known of what is kept. */
  long seen() {
    synchronized (kept) {
      return seen;
    }
  }

  /**
   * Spares reading what was published just now.
   *
   * @param before what {@link #seen} gave before it was published: if it gives something else now,
   *     what was published may have been changed meanwhile, and is read when it is asked for
   */
  void add(List<Known> published, long before) {
    synchronized (kept) {
      if (seen == before) {
        published.forEach(known -> kept.put(known.id(), known));
      }
    }
  }

  /** Those of the given that are published or withdrawn, as they are now. */
  Map<String, Known> of(Collection<String> ids) {
    var known = new HashMap<String, Known>();
    var missing = new ArrayList<String>();
    long then;
    synchronized (kept) {
      forgetChanged();
      then = seen;
      for (String id : ids) {
        Known before = kept.get(id);
        if (before == null) {
          missing.add(id);
        } else {
          known.put(id, before);
        }
      }
    }
    for (List<String> some : parts(missing)) {
      publications
          .entries(some)
          .forEach(entry -> {
            if (entry instanceof Publication publication) {
              known.put(
                  publication.id(),
                  Known.of(publication, Comparison.of(publication.description())));
            }
          });
    }
    synchronized (kept) {
      if (seen == then) {
        missing.stream().filter(known::containsKey).forEach(id -> kept.put(id, known.get(id)));
      }
    }
    return known;
  }

  private void forgetChanged() {
    List<Change> next = changes.after(seen, CHANGES_AT_ONCE);
    if (next.size() == CHANGES_AT_ONCE) {
      kept.clear();
      changes.refresh();
      seen = changes.last();
      return;
    }
    for (Change change : next) {
      Known before = kept.get(change.id());
      if (before != null && before.version() < change.version()) {
        kept.remove(change.id());
      }
      seen = change.number();
    }
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
