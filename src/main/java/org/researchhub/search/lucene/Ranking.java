package org.researchhub.search.lucene;

import java.util.Arrays;

/**
 * The best so many documents: by a first key, then by a second (greater is better), then the one
 * that comes first in the index. A heap whose root is the worst that is kept; it grows with what it
 * keeps.
 */
final class Ranking {

  private final int limit;
  private long[] first = new long[16];
  private long[] second = new long[16];
  private int[] documents = new int[16];
  private int size;

  Ranking(int limit) {
    this.limit = limit;
  }

  int size() {
    return size;
  }

  /** Whether a document with this first key can still be among the best. */
  boolean wants(long key) {
    return size < limit || (limit > 0 && key >= first[0]);
  }

  void add(long key, long tie, int document) {
    if (size < limit) {
      if (size == documents.length) {
        int room = Math.min(limit, 2 * size);
        first = Arrays.copyOf(first, room);
        second = Arrays.copyOf(second, room);
        documents = Arrays.copyOf(documents, room);
      }
      set(size, key, tie, document);
      rise(size++);
    } else if (limit > 0 && isWorse(0, key, tie, document)) {
      set(0, key, tie, document);
      sink();
    }
  }

  /** Takes out the worst one and answers its number; {@link #lastKey} is its first key then. */
  int removeWorst() {
    int document = documents[0];
    long key = first[0];
    size--;
    set(0, first[size], second[size], documents[size]);
    sink();
    first[size] = key;
    return document;
  }

  long lastKey() {
    return first[size];
  }

  private boolean isWorse(int at, long key, long tie, int document) {
    if (first[at] != key) {
      return first[at] < key;
    }
    return second[at] != tie ? second[at] < tie : documents[at] > document;
  }

  private void set(int at, long key, long tie, int document) {
    first[at] = key;
    second[at] = tie;
    documents[at] = document;
  }

  private void rise(int from) {
    long key = first[from];
    long tie = second[from];
    int document = documents[from];
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (isWorse(parent, key, tie, document)) {
        break;
      }
      set(at, first[parent], second[parent], documents[parent]);
      at = parent;
    }
    set(at, key, tie, document);
  }

  private void sink() {
    long key = first[0];
    long tie = second[0];
    int document = documents[0];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size && isWorse(other, first[child], second[child], documents[child])) {
        child = other;
      }
      if (!isWorse(child, key, tie, document)) {
        break;
      }
      set(at, first[child], second[child], documents[child]);
      at = child;
    }
    set(at, key, tie, document);
  }
}
