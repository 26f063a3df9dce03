package org.researchhub.formats.citations;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A style and a language made ready, which takes some work; for one thread at a time. */
final class Engine {

  /** What an item has to be called. */
  static final String ID = "1";

  private final CSL processor;
  private final Given given = new Given();
  private final boolean lists;

  Engine(String style, String language) {
    String instructions = DateDelimiters.asPrefixes(StyleFiles.instructions(style));
    this.lists = instructions.contains("<bibliography");
    try {
      this.processor = new CSL(given, instructions, StyleLocale.of(language, instructions));
    } catch (IOException e) {
      throw new IllegalStateException("The citation style " + style + " cannot be read", e);
    }
    processor.setOutputFormat("html");
  }

  /**
   * HTML as the processor writes it: of the list's entry, or of the note where there is no list.
   */
  String write(Map<String, Object> item) {
    given.item = CSLItemData.fromJson(item);
    processor.reset();
    processor.registerCitationItems(ID);
    return lists
        ? String.join(" ", processor.makeBibliography().getEntries())
        : processor.makeCitation(ID).getFirst().getText();
  }

  private static final class Given implements ItemDataProvider {

    private CSLItemData item = CSLItemData.fromJson(Map.of("id", ID));

    @Override
    public CSLItemData retrieveItem(String id) {
      return item;
    }

    @Override
    public Collection<String> getIds() {
      return List.of(ID);
    }
  }
}
