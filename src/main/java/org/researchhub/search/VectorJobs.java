package org.researchhub.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.jobs.JobKind;
import org.researchhub.search.vectors.TextModel;
import org.springframework.stereotype.Component;

/** Has vectors made of a publication's texts, keeps them and says so in the list of changes. */
@Component
class VectorJobs implements JobKind {

  static final String NAME = "vectors";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int KEPT_AFTER = 16;

  private final ModelVectors source;
  private final Publications publications;
  private final Authorities authorities;
  private final Passages passages;
  private final Changes changes;
  private final Database database;

  VectorJobs(
      ModelVectors source,
      Publications publications,
      Authorities authorities,
      Passages passages,
      Changes changes,
      Database database) {
    this.source = source;
    this.publications = publications;
    this.authorities = authorities;
    this.passages = passages;
    this.changes = changes;
    this.database = database;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  /**
   * @throws IOException when the model is not there, or the vectors cannot be kept
   */
  @Override
  public void run(String publication) throws IOException {
    TextModel model = source.model();
    if (model == null) {
      return;
    }
    Publication current = current(publication);
    if (current == null) {
      source.kept().forget(publication);
      return;
    }
    String key = model.key();
    Map<String, String> texts = texts(current);
    Map<String, float[]> known = source.kept().find(publication, key);
    Map<String, float[]> vectors = new HashMap<>(known);
    vectors.keySet().retainAll(texts.keySet());
    texts.keySet().removeAll(vectors.keySet());
    if (texts.isEmpty() && vectors.size() == known.size()) {
      return;
    }
    make(model, texts, vectors, publication, key);
    database.writing(transaction ->
        changes.append(transaction, Change.Kind.MEANING, publication, current.version()));
  }

  private @Nullable Publication current(String id) {
    for (CatalogueEntry entry : publications.entries(List.of(id))) {
      if (entry instanceof Publication publication && publication.withdrawn() == null) {
        return publication;
      }
    }
    return null;
  }

  private Map<String, String> texts(Publication publication) {
    IndexedPublication indexed = new Indexing(authorities.vocabulary(), passages).of(publication);
    Map<String, String> texts = new LinkedHashMap<>();
    add(TextVectors.description(indexed), texts);
    indexed.passages().forEach(passage -> add(passage.text(), texts));
    return texts;
  }

  private static void add(String text, Map<String, String> texts) {
    if (!text.isBlank()) {
      texts.put(TextVectors.digest(text), text);
    }
  }

  /** Keeps them every so often, so that a job that is cut off goes on where it was. */
  private void make(
      TextModel model,
      Map<String, String> texts,
      Map<String, float[]> vectors,
      String publication,
      String key)
      throws IOException {
    List<String> digests = new ArrayList<>(texts.keySet());
    int batches = 0;
    for (int from = 0; from < digests.size(); from += TextModel.MOST_TEXTS) {
      List<String> some =
          digests.subList(from, Math.min(from + TextModel.MOST_TEXTS, digests.size()));
      List<float[]> made = model.vectors(some.stream().map(texts::get).toList(), PATIENCE);
      for (int i = 0; i < some.size(); i++) {
        vectors.put(some.get(i), made.get(i));
      }
      if (++batches % KEPT_AFTER == 0) {
        source.kept().keep(publication, key, vectors);
      }
    }
    source.kept().keep(publication, key, vectors);
  }
}
