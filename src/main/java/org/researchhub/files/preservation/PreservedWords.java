package org.researchhub.files.preservation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Scheme;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Controlled words as objects, one for each scheme: themes, places, agencies and the others. */
@Component
class PreservedWords implements Preserved {

  private static final String FILE = "vocabulary.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Authorities authorities;

  PreservedWords(Authorities authorities) {
    this.authorities = authorities;
  }

  @Override
  public String kind() {
    return "vocabulary";
  }

  @Override
  public int turn() {
    return 10;
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return authorities.schemeOf(change);
  }

  /** A scheme without words changes unsaid. */
  @Override
  public List<String> unannounced() {
    return authorities.vocabulary().schemes().stream().map(Scheme::id).toList();
  }

  @Override
  public Optional<Contents> contents(String id) {
    return authorities
        .chronicle(id)
        .map(chronicle -> {
          long newest = 1;
          for (JsonNode word : chronicle.path("concepts")) {
            newest = Math.max(newest, word.path("version").asLong());
          }
          byte[] text = (chronicle.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
          return Contents.of(
              newest, chronicle.path("concepts").size() + " words", "hub", Map.of(FILE, text));
        });
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    authorities.restore(transaction, JSON.readTree(object.read(FILE)));
  }
}
