package org.researchhub.files.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.platform.CleanText;

/** The bookmarks of a document. */
final class Contents {

  static final int MOST = 2_000;
  static final int LONGEST_TITLE = 300;
  private static final int DEEPEST = 8;

  private final PDDocument document;
  private final Map<COSDictionary, Integer> pages;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<COSDictionary> seen = new HashSet<>();

  private Contents(PDDocument document, Map<COSDictionary, Integer> pages) {
    this.document = document;
    this.pages = pages;
  }

  /**
   * Those that lead to a page of this document, in their order.
   *
   * @param pages page numbers by page
   */
  static List<Entry> of(PDDocument document, Map<COSDictionary, Integer> pages) {
    var contents = new Contents(document, pages);
    try {
      PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        contents.add(outline.getFirstChild(), 1);
      }
    } catch (IllegalArgumentException | ClassCastException e) {
      // Bookmarks that are not made as they should be are as good as none.
    }
    return contents.entries;
  }

  private void add(@Nullable PDOutlineItem first, int level) {
    for (PDOutlineItem item = first; item != null; item = item.getNextSibling()) {
      if (entries.size() >= MOST || !seen.add(item.getCOSObject())) {
        return;
      }
      String title = title(item.getTitle());
      Integer page = page(item);
      if (!title.isEmpty() && page != null) {
        entries.add(new Entry(level, title, page));
      }
      if (level < DEEPEST) {
        add(item.getFirstChild(), level + 1);
      }
    }
  }

  private @Nullable Integer page(PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(document);
      return page == null ? null : pages.get(page.getCOSObject());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  static String title(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    String clean = CleanText.oneLine(raw);
    return clean.length() > LONGEST_TITLE ? clean.substring(0, LONGEST_TITLE) : clean;
  }
}
