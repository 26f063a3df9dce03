package org.researchhub.internships;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.KeptObject;
import org.researchhub.files.preservation.Preserved;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;

/** The files of the programme and its calls, all in one object. */
@Component
class PreservedCalls implements Preserved {

  private static final String ALL = "all";

  private final Calls calls;

  PreservedCalls(Calls calls) {
    this.calls = calls;
  }

  @Override
  public String kind() {
    return "internships";
  }

  /** They are files of the data folder, which change without a change being written. */
  @Override
  public Optional<String> touchedBy(Change change) {
    return Optional.empty();
  }

  @Override
  public List<String> unannounced() {
    return List.of(ALL);
  }

  @Override
  public Optional<Contents> contents(String id) {
    Map<String, byte[]> files = calls.files();
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(Contents.of(1, files.size() + " files", "hub", files));
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    for (String name : object.paths()) {
      calls.add(name, new String(object.read(name), StandardCharsets.UTF_8));
    }
  }
}
