package org.researchhub.search.lucene;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms that were collected for one field of one document. */
final class TermStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private String[] terms = new String[256];
  private int[] steps = new int[256];
  private int[] weights = new int[256];
  private int size;
  private int next;

  /**
   * @param distance in positions from the term before it; terms at distance 0 do not lengthen the
   *     text
   * @param weight how often it counts
   */
  void add(String text, int distance, int weight) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      steps = Arrays.copyOf(steps, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    terms[size] = text;
    steps[size] = size == 0 ? 1 : distance;
    weights[size++] = weight;
  }

  void empty() {
    size = 0;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    term.setEmpty().append(terms[next]);
    step.setPositionIncrement(steps[next]);
    frequency.setTermFrequency(weights[next++]);
    return true;
  }
}
