package org.researchhub.search.vectors;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Turns texts into vectors that lie near each other when the texts mean alike. */
public interface TextModel extends AutoCloseable {

  /** The most texts that are taken at a time. */
  int MOST_TEXTS = 16;

  /** The most numbers that a vector may have. */
  int MOST_DIMENSIONS = 1024;

  /**
   * Names the model in letters and digits; vectors of models with different keys are never
   * compared.
   *
   * @throws IOException when the model is not there
   */
  String key() throws IOException;

  /**
   * A vector of length one for each text, in their order; an empty one where the model says nothing
   * of a text.
   *
   * @param texts at most {@link #MOST_TEXTS}
   * @param patience after which it is a failure
   * @throws IOException when the model is not there, or answers something else
   */
  List<float[]> vectors(List<String> texts, Duration patience) throws IOException;

  @Override
  void close();
}
