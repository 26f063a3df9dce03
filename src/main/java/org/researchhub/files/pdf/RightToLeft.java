package org.researchhub.files.pdf;

import com.ibm.icu.text.Bidi;
import java.util.List;

/**
 * Brings lines with right-to-left writing from the order of paper to the order of reading. Some
 * programs name a bracket by the shape that is drawn, some by the one that is meant; which of them
 * wrote a document shows in its pairs.
 */
final class RightToLeft {

  private int drawn;
  private int meant;

  /**
   * The text of one line.
   *
   * @param pieces one sign each, from left to right
   * @param rightToLeft whether the line as a whole runs from right to left
   */
  String logical(List<String> pieces, boolean rightToLeft) {
    var first = new char[pieces.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = pieces.get(i).charAt(0);
    }
    var bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    bidi.setPara(first, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    var asDrawn = new StringBuilder(first.length + 16);
    var turned = new StringBuilder(first.length + 16);
    for (int index : bidi.getVisualMap()) {
      String piece = pieces.get(index);
      asDrawn.append(piece);
      turned.append((bidi.getLevelAt(index) & 1) == 1 ? Signs.mirrored(piece) : piece);
    }
    int wrongAsDrawn = unpaired(asDrawn);
    int wrongTurned = unpaired(turned);
    if (wrongAsDrawn < wrongTurned) {
      meant++;
    } else if (wrongTurned < wrongAsDrawn) {
      drawn++;
    }
    boolean keep = wrongAsDrawn == wrongTurned ? meant > drawn : wrongAsDrawn < wrongTurned;
    return (keep ? asDrawn : turned).toString();
  }

  private static int unpaired(CharSequence text) {
    int open = 0;
    int wrong = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        open++;
      } else if (c == ')' || c == ']') {
        wrong += open == 0 ? 1 : 0;
        open -= open == 0 ? 0 : 1;
      }
    }
    return wrong + open;
  }
}
