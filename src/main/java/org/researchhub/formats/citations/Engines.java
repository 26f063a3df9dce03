package org.researchhub.formats.citations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.researchhub.platform.web.Busy;

/**
 * Few engines, handed to one thread at a time, because nobody promises that they can be shared and
 * because writing burns CPU. Nothing is made ready before somebody asks.
 */
final class Engines {

  private static final int AT_A_TIME = 2;
  private static final int KEPT = 8;
  private static final int PATIENCE_SECONDS = 10;

  private final BlockingQueue<Map<String, Engine>> free = new ArrayBlockingQueue<>(AT_A_TIME);

  Engines() {
    for (int i = 0; i < AT_A_TIME; i++) {
      free.add(lastUsed());
    }
  }

  /**
   * @throws Busy when all are busy for too long
   */
  String write(String style, String language, Map<String, Object> item) {
    Map<String, Engine> mine = take();
    try {
      return mine.computeIfAbsent(style + " " + language, key -> new Engine(style, language))
          .write(item);
    } finally {
      free.add(mine);
    }
  }

  private Map<String, Engine> take() {
    try {
      Map<String, Engine> mine = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (mine != null) {
        return mine;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Busy("Too many citations are being written.");
  }

  private static Map<String, Engine> lastUsed() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Engine> eldest) {
        return size() > KEPT;
      }
    };
  }
}
