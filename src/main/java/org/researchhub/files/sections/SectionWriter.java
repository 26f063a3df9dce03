package org.researchhub.files.sections;

import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Units;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.language.LanguageOfText;
import org.researchhub.platform.CleanText;

/** Makes sections of headings and paragraphs as they come; a long section is several. */
final class SectionWriter {

  /** About what ten printed pages hold; a longer section goes on under the same heading. */
  private static final int LONGEST = 20_000;

  private static final int LONGEST_HEADING = 300;

  private final Units units;
  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String heading;
  private boolean headed;
  private int section;
  private long characters;

  SectionWriter(Limits limits, Units units) {
    this.limits = limits;
    this.units = units;
  }

  /**
   * Begins a section.
   *
   * @param level 1 for the highest
   */
  void heading(int level, String words) throws Unreadable {
    String clean = CleanText.oneLine(words);
    if (clean.isEmpty()) {
      return;
    }
    end();
    heading = clean.length() > LONGEST_HEADING ? clean.substring(0, LONGEST_HEADING) : clean;
    headed = true;
    units.entry(new Entry(level, heading, section + 1));
  }

  void paragraph(String words) throws Unreadable {
    String clean = CleanText.oneLine(words.replace("\u00AD", ""));
    if (clean.isEmpty()) {
      return;
    }
    characters += clean.length();
    if (characters > limits.characters()) {
      throw new Unreadable("refuse.too-much-text");
    }
    for (int from = 0; from < clean.length(); from += LONGEST) {
      String piece = clean.substring(from, Math.min(clean.length(), from + LONGEST));
      if (text.length() + piece.length() > LONGEST && !text.isEmpty()) {
        end();
      }
      text.append(text.isEmpty() ? "" : "\n").append(piece);
    }
  }

  /** Ends the section at hand; a heading without text is one too. */
  void end() throws Unreadable {
    if (text.isEmpty() && !headed) {
      return;
    }
    if (section == limits.pages()) {
      throw new Unreadable("refuse.too-much-text");
    }
    section++;
    String all = text.toString();
    units.unit(new Unit(null, section, heading, LanguageOfText.of(all), all, false));
    text.setLength(0);
    headed = false;
  }

  boolean any() {
    return characters > 0;
  }
}
