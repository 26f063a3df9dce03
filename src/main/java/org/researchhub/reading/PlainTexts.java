package org.researchhub.reading;

import static org.researchhub.platform.db.tables.Tables.READING_PAGE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.Documents;
import org.researchhub.platform.db.Documents.Document;
import org.researchhub.platform.db.Documents.Kept;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.PageText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of running text: the hub's own, kept version by version, before the program's, which
 * fit any hub and are in no database.
 */
@Component
public class PlainTexts {

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final HubSettings settings;
  private final Documents documents = new Documents(READING_PAGE);
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(long change, Map<String, PageText> pages) {}

  PlainTexts(Database database, Changes changes, Clock clock, HubSettings settings) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * The page for readers of a language. Where the hub has a page of this name, its words go before
   * the program's even when they are in another language.
   */
  public Optional<PageText> find(String name, String language) {
    Optional<PageText> own = own(name, language);
    return own.isPresent() ? own : PageText.ofProgram(name, language);
  }

  /** Only what the hub itself says. */
  private Optional<PageText> own(String name, String language) {
    Map<String, PageText> pages = pages();
    for (String wanted : List.of(language, "en", settings.languages().getFirst())) {
      PageText page = pages.get(id(name, wanted));
      if (page != null) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /**
   * Adds the hub's own page as its first version, in the caller's transaction. One that is there
   * already is left as it is.
   */
  public void add(DSLContext transaction, String name, PageText page) {
    changes.lock(transaction);
    String id = id(name, page.language());
    if (documents.newest(transaction, id).isEmpty()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      json.put("language", page.language());
      json.put("title", page.title());
      json.put("summary", page.summary());
      json.put("markdown", page.markdown());
      long version = documents.add(transaction, id, json, clock.instant());
      changes.append(transaction, Kind.PAGE, id, version);
    }
  }

  /** Every version of a page, oldest first, for keeping elsewhere. */
  List<Kept> chronicle(String id) {
    return database.read(sql -> documents.all(sql, id));
  }

  /** Puts a version back as it was, in the caller's transaction; only for an empty hub. */
  void restore(DSLContext transaction, Kept version) {
    documents.restore(transaction, version);
    changes.append(transaction, Kind.PAGE, version.id(), version.version());
  }

  private Map<String, PageText> pages() {
    Snapshot current = snapshot;
    long last = changes.last();
    if (current == null || current.change() != last) {
      current = new Snapshot(last, database.read(this::read));
      snapshot = current;
    }
    return current.pages();
  }

  private Map<String, PageText> read(DSLContext sql) {
    return documents.newest(sql).stream()
        .collect(Collectors.toMap(Document::id, document -> page(document.json())));
  }

  private static PageText page(ObjectNode json) {
    return new PageText(
        json.path("language").asString(),
        json.path("title").asString(),
        json.path("summary").asString(""),
        json.path("markdown").asString());
  }

  private static String id(String name, String language) {
    return name + "." + language;
  }
}
