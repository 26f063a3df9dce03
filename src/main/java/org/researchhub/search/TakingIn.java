package org.researchhub.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.springframework.stereotype.Component;

/** Takes changes into an index. */
@Component
class TakingIn {

  private static final int BATCH = 1000;

  private final Changes changes;
  private final Publications publications;
  private final Authorities authorities;
  private final CatalogueFiles files;
  private final Passages passages;

  TakingIn(
      Changes changes,
      Publications publications,
      Authorities authorities,
      CatalogueFiles files,
      Passages passages) {
    this.changes = changes;
    this.publications = publications;
    this.authorities = authorities;
    this.files = files;
    this.passages = passages;
  }

  /** Takes the next changes into an index; answers whether there were any. */
  boolean into(SearchIndex index) {
    long position = index.position();
    List<Change> batch = changes.after(position, BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    List<String> ids = touched(batch, index);
    int last = ids.isEmpty() ? 0 : (ids.size() - 1) / BATCH * BATCH;
    for (int from = 0; from < last; from += BATCH) {
      write(ids.subList(from, from + BATCH), position, index);
    }
    write(ids.subList(last, ids.size()), batch.getLast().number(), index);
    return true;
  }

  /** What changed, and whatever is coded with a word that changed or counts under it. */
  private List<String> touched(List<Change> batch, SearchIndex index) {
    var ids = new LinkedHashSet<String>();
    var words = new HashSet<String>();
    for (Change change : batch) {
      switch (change.kind()) {
        case PUBLICATION, MEANING -> ids.add(change.id());
        case AGENCY, CONCEPT -> words.add(change.id());
        case FILE -> files.naming(change.id()).forEach(file -> ids.add(file.publication()));
        case THESAURUS, PROJECT, CALL, PAGE, PAIR -> {}
      }
    }
    if (!words.isEmpty()) {
      ids.addAll(index.having(withNarrower(words)));
    }
    return List.copyOf(ids);
  }

  private Set<String> withNarrower(Set<String> words) {
    Vocabulary vocabulary = authorities.vocabulary();
    var all = new HashSet<>(words);
    for (Scheme scheme : vocabulary.schemes()) {
      for (Concept concept : vocabulary.concepts(scheme.id())) {
        if (!Collections.disjoint(vocabulary.widened(concept.id()), words)) {
          all.add(concept.id());
        }
      }
    }
    return all;
  }

  private void write(List<String> ids, long position, SearchIndex index) {
    var indexing = new Indexing(authorities.vocabulary(), passages);
    var present = new ArrayList<IndexedPublication>();
    var gone = new ArrayList<String>();
    for (CatalogueEntry entry : publications.entries(ids)) {
      if (entry instanceof Publication publication && publication.withdrawn() == null) {
        present.add(indexing.of(publication));
      } else {
        gone.add(entry.id());
      }
    }
    index.apply(present, gone, position);
  }
}
