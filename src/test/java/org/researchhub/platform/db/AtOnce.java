package org.researchhub.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets several do the same thing at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each of them got; the first failure of any is thrown. */
  public static <T> List<T> by(int actors, IntFunction<T> act) throws Exception {
    var start = new CyclicBarrier(actors);
    try (var threads = Executors.newFixedThreadPool(actors)) {
      var going = new ArrayList<Future<T>>();
      for (int i = 0; i < actors; i++) {
        int actor = i;
        going.add(
            threads.submit(() -> {
              start.await(10, TimeUnit.SECONDS);
              return act.apply(actor);
            }));
      }
      var got = new ArrayList<T>();
      for (Future<T> one : going) {
        got.add(one.get(60, TimeUnit.SECONDS));
      }
      return got;
    }
  }
}
