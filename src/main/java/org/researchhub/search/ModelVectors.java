package org.researchhub.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.vectors.TextModel;
import org.researchhub.search.vectors.TextModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the model of the settings says. A question waits for it a moment; when it is not there,
 * questions are answered by their words for a while, as if there were no model.
 */
@Component
class ModelVectors implements TextVectors, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ModelVectors.class);
  private static final Duration FOR_A_QUESTION = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int AT_A_TIME = 4;
  private static final int REMEMBERED = 2_000;
  private static final int LONGEST_QUESTION = 500;

  private final @Nullable TextModel model;
  private final KeptVectors kept;
  private final Semaphore turns = new Semaphore(AT_A_TIME);
  private final AtomicBoolean warmed = new AtomicBoolean();
  private final Map<String, float[]> questions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > REMEMBERED;
            }
          });
  private volatile @Nullable String key;
  private volatile long notBefore = System.nanoTime();
  private volatile boolean failing;

  @Autowired
  ModelVectors(HubSettings settings) {
    this(TextModels.of(settings.model()).orElse(null), new KeptVectors(settings.dataFolder()));
  }

  ModelVectors(@Nullable TextModel model, KeptVectors kept) {
    this.model = model;
    this.kept = kept;
  }

  @Nullable TextModel model() {
    return model;
  }

  KeptVectors kept() {
    return kept;
  }

  @Override
  public String key() {
    String known = key;
    if (known != null || model == null) {
      return known == null ? "" : known;
    }
    try {
      known = model.key();
      key = known;
      return known;
    } catch (IOException e) {
      failed(e);
      return "";
    }
  }

  @Override
  public Map<String, float[]> of(String publication) {
    String model = key();
    return model.isEmpty() ? Map.of() : kept.find(publication, model);
  }

  @Override
  public void prepare(String words) {
    String question = question(words);
    if (model == null || question.isEmpty() || questions.containsKey(question)) {
      return;
    }
    if (warmed.compareAndSet(false, true)) {
      Thread.ofVirtual().start(() -> ask(question, Duration.ofSeconds(30)));
    } else if (System.nanoTime() - notBefore >= 0 && turns.tryAcquire()) {
      try {
        ask(question, FOR_A_QUESTION);
      } finally {
        turns.release();
      }
    }
  }

  private void ask(String question, Duration patience) {
    if (model == null) {
      return;
    }
    try {
      questions.put(question, model.vectors(List.of(question), patience).getFirst());
      failing = false;
    } catch (IOException e) {
      notBefore = System.nanoTime() + PAUSE.toNanos();
      failed(e);
    }
  }

  private void failed(IOException e) {
    if (!failing) {
      failing = true;
      LOG.warn("Questions are answered by their words alone: {}", e.getMessage());
    }
  }

  @Override
  public float @Nullable [] ofQuestion(String words) {
    float[] vector = model == null ? null : questions.get(question(words));
    return vector == null || vector.length == 0 ? null : vector;
  }

  private static String question(String words) {
    String bare = words.strip();
    return bare.length() <= LONGEST_QUESTION ? bare : bare.substring(0, LONGEST_QUESTION);
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}
