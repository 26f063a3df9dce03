package org.researchhub.formats.legacypage;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells rows that print one line in columns from rows that only lay out a page. */
final class TableRows {

  private static final int LONGEST_CELL = 160;

  private TableRows() {}

  static boolean columns(Element row) {
    int filled = 0;
    for (Element cell : row.children()) {
      int length = length(cell);
      if (length > LONGEST_CELL) {
        return false;
      }
      filled += length > 0 ? 1 : 0;
    }
    return filled >= 2;
  }

  /** Of the cell's text; more than a cell of a column holds when there are blocks in it. */
  private static int length(Element cell) {
    int[] length = {0};
    cell.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              length[0] += Printed.clean(text.getWholeText()).length();
            } else if (node instanceof Element element
                && depth > 0
                && (element.isBlock() || element.normalName().equals("br"))) {
              length[0] +=
                  element.normalName().equals("p") && cell.childrenSize() == 1
                      ? 0
                      : LONGEST_CELL + 1;
            }
            return length[0] > LONGEST_CELL ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        });
    return length[0];
  }
}
