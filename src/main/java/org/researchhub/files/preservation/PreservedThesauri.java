package org.researchhub.files.preservation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.authorities.Thesauri;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imported thesauri as objects, one for each, with every version that was imported. */
@Component
class PreservedThesauri implements Preserved {

  private static final String FILE = "thesaurus.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Thesauri thesauri;

  PreservedThesauri(Thesauri thesauri) {
    this.thesauri = thesauri;
  }

  @Override
  public String kind() {
    return "thesaurus";
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return thesauri.touchedBy(change);
  }

  @Override
  public Optional<Contents> contents(String id) {
    return thesauri
        .chronicle(id)
        .map(chronicle ->
            Contents.of(
                chronicle.size(),
                chronicle.size() + " imports",
                "hub",
                Map.of(FILE, (chronicle + "\n").getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    thesauri.restore(transaction, JSON.readTree(object.read(FILE)));
  }
}
