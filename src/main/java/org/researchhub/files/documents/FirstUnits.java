package org.researchhub.files.documents;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Unit;

/** Keeps the text of the first pages or sections and passes over the rest. */
public final class FirstUnits implements Units {

  private static final int MOST_OF_ONE = 20_000;

  private final List<String> texts = new ArrayList<>();

  @Override
  public void unit(Unit unit) {
    if (texts.size() < FirstPages.MANY) {
      String heading = unit.section() == null || unit.heading() == null ? "" : unit.heading();
      String text = heading.isEmpty() ? unit.text() : heading + "\n" + unit.text();
      texts.add(text.substring(0, Math.min(MOST_OF_ONE, text.length())));
    }
  }

  @Override
  public void entry(Entry entry) {}

  public List<String> texts() {
    return texts;
  }
}
