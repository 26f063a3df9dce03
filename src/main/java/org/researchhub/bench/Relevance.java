package org.researchhub.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How well the answers to many questions are ranked: means over all that were added. */
final class Relevance {

  private static final int FIRST = 10;

  private double ndcg;
  private double recall;
  private double mrr;
  private int questions;

  /**
   * @param found the best hundred, best first
   * @param gains what answers the question; not empty
   */
  void add(List<String> found, Map<String, Integer> gains) {
    double gain = 0;
    double first = 0;
    for (int rank = 0; rank < Math.min(FIRST, found.size()); rank++) {
      int of = gains.getOrDefault(found.get(rank), 0);
      gain += discounted(of, rank);
      if (of > 0 && first == 0) {
        first = 1.0 / (rank + 1);
      }
    }
    List<Integer> best = gains.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = 0;
    for (int rank = 0; rank < Math.min(FIRST, best.size()); rank++) {
      ideal += discounted(best.get(rank), rank);
    }
    ndcg += gain / ideal;
    recall += (double) found.stream().filter(gains::containsKey).count() / gains.size();
    mrr += first;
    questions++;
  }

  private static double discounted(int gain, int rank) {
    return (Math.pow(2, gain) - 1) / (Math.log(rank + 2) / Math.log(2));
  }

  double ndcg() {
    return ndcg / questions;
  }

  double recall() {
    return recall / questions;
  }

  double mrr() {
    return mrr / questions;
  }

  int questions() {
    return questions;
  }
}
