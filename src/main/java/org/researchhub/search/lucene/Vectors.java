package org.researchhub.search.lucene;

import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.researchhub.search.TextVectors;

/** Gives documents the vectors of their texts. */
final class Vectors {

  private Vectors() {}

  static void add(String field, String text, Map<String, float[]> vectors, Document document) {
    float[] vector = vectors.get(TextVectors.digest(text));
    if (vector != null && vector.length > 0) {
      document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
  }
}
