package org.researchhub.formats.legacypage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Elements of a page that print no publication: controls, menus, what is hidden. */
final class HtmlFurniture {

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "select",
          "option",
          "button",
          "textarea",
          "iframe",
          "object",
          "svg",
          "math",
          "nav",
          "input",
          "map",
          "menu",
          "dialog",
          "audio",
          "video",
          "canvas");
  private static final Set<String> WITHIN = Set.of("article", "section", "li", "main");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[\\s_])(?:(?:main|top|left|right|side|sub|site|global|foot|bottom|local)?[-_]?(?:nav|navi|navigation|navbar|menu|menubar)|footer|foot|breadcrumbs?|crumbs?|sidebar|banner|masthead|skip(?:link)?s?|cookie\\S*)(?:$|[\\s_])");
  private static final int MOST_MEASURED = 300;
  private static final int LONGEST_MENU_ITEM = 35;

  private final int size;
  private int measured;

  HtmlFurniture(Document page) {
    size = page.body().text().length();
  }

  boolean hides(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name)
        || element.hasAttr("hidden")
        || element.attr("style").toLowerCase(Locale.ROOT).matches(".*display\\s*:\\s*none.*")) {
      return true;
    }
    boolean maybe =
        (Set.of("header", "footer", "aside").contains(name) && !within(element))
            || NAMED
                .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                .find();
    if (maybe && small(element)) {
      return true;
    }
    return (name.equals("ul") || name.equals("ol")) && menu(element);
  }

  private static boolean within(Element element) {
    Element parent = element.parent();
    for (int up = 0; parent != null && up < 6; up++, parent = parent.parent()) {
      if (WITHIN.contains(parent.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** Less than a third of the page, as a menu is; and not asked too often of one page. */
  private boolean small(Element element) {
    return measured++ < MOST_MEASURED && element.text().length() * 3 < size;
  }

  /** A list whose items are short links and nothing else. */
  private boolean menu(Element list) {
    if (list.childrenSize() < 2 || measured++ >= MOST_MEASURED) {
      return false;
    }
    int letters = 0;
    for (Element item : list.children()) {
      String text = item.text();
      Element link = item.selectFirst("a");
      if (link == null || link.text().length() < text.length() - 2) {
        return false;
      }
      letters += text.length();
    }
    return letters / list.childrenSize() <= LONGEST_MENU_ITEM;
  }
}
