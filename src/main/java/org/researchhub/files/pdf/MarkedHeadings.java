package org.researchhub.files.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** The headings that a tagged document marks, and the marked sequences that hold their text. */
final class MarkedHeadings {

  private static final int MOST_NODES = 200_000;
  private static final int DEEPEST = 60;

  /** One heading: its level and the sequences on its page that hold its words. */
  record Heading(int level, int page, List<Integer> sequences) {}

  private final Map<COSDictionary, Integer> pages;
  private final List<Heading> headings = new ArrayList<>();
  private final Set<COSDictionary> seen = new HashSet<>();

  private MarkedHeadings(Map<COSDictionary, Integer> pages) {
    this.pages = pages;
  }

  /** By page, in the order of the document. */
  static Map<Integer, List<Heading>> of(PDDocument document, Map<COSDictionary, Integer> pages) {
    var found = new MarkedHeadings(pages);
    try {
      PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root != null) {
        found.walk(root, roles(root), 0);
      }
    } catch (RuntimeException e) {
      // A structure that is not made as it should be is as good as none.
    }
    var byPage = new TreeMap<Integer, List<Heading>>();
    for (Heading heading : found.headings) {
      byPage.computeIfAbsent(heading.page(), page -> new ArrayList<>()).add(heading);
    }
    return byPage;
  }

  private static Map<String, String> roles(PDStructureTreeRoot root) {
    var roles = new HashMap<String, String>();
    root.getRoleMap().forEach((role, standard) -> roles.put(role, String.valueOf(standard)));
    return roles;
  }

  private void walk(PDStructureNode node, Map<String, String> roles, int depth) {
    if (depth > DEEPEST || seen.size() > MOST_NODES || headings.size() >= Contents.MOST) {
      return;
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element && seen.add(element.getCOSObject())) {
        int level = level(element, roles);
        if (level > 0) {
          heading(element, level);
        } else {
          walk(element, roles, depth + 1);
        }
      }
    }
  }

  /** 0 when it is no heading. */
  private static int level(PDStructureElement element, Map<String, String> roles) {
    String type = element.getStructureType();
    for (int step = 0; step < 4 && type != null; step++) {
      if (type.matches("H[1-6]?")) {
        return type.length() == 1 ? 1 : type.charAt(1) - '0';
      }
      type = roles.get(type);
    }
    return 0;
  }

  private void heading(PDStructureElement element, int level) {
    var sequences = new ArrayList<Integer>();
    PDPage page = collect(element, element.getPage(), sequences, 0);
    Integer number = page == null ? null : pages.get(page.getCOSObject());
    if (number != null && !sequences.isEmpty()) {
      headings.add(new Heading(level, number, sequences));
    }
  }

  /** The sequences of the first page that the heading stands on. */
  private static @Nullable PDPage collect(
      PDStructureElement element, @Nullable PDPage known, List<Integer> sequences, int depth) {
    PDPage page = known;
    if (depth > 8 || sequences.size() > 50) {
      return page;
    }
    for (Object kid : element.getKids()) {
      switch (kid) {
        case Integer number -> sequences.add(number);
        case PDMarkedContentReference reference -> {
          PDPage own = reference.getPage();
          page = page == null ? own : page;
          if (page == null || own == null || own.equals(page)) {
            sequences.add(reference.getMCID());
          }
        }
        case PDStructureElement below -> {
          PDPage own = below.getPage();
          page = collect(below, page == null ? own : page, sequences, depth + 1);
        }
        case null, default -> {}
      }
    }
    return page;
  }
}
