package org.researchhub.files.preservation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.researchhub.platform.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The note at the root of a store that says which hub writes to it, so that a second one does not.
 * It also keeps the digests of the files that describe the store.
 *
 * @param store never the same for two stores
 * @param hub never the same for two hubs
 */
public record StoreOwner(String store, String hub, String since, Map<String, String> files) {

  /** The note's name in the store. */
  public static final String NOTE = "hub-store.json";

  private static final String BESIDE = NOTE + ".sha512";

  /** Both files of it. */
  static final List<String> NOTES = List.of(NOTE, BESIDE);

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Makes the store this hub's own when it is nobody's.
   *
   * @throws Fault when it is another hub's
   */
  static StoreOwner claim(PreservationStore store, String hub, String fresh, Instant now) {
    Optional<StoreOwner> there = read(store);
    if (there.isEmpty()) {
      var owner =
          new StoreOwner(fresh, hub, now.toString(), store.describing(Set.of(NOTE, BESIDE)));
      if (store.writeNote(NOTE, owner.text(), false)) {
        store.writeNote(BESIDE, digestOf(owner.text()), true);
      }
      there = read(store);
    }
    StoreOwner owner = there.orElseThrow();
    if (!owner.hub().equals(hub)) {
      throw new Fault(
          Fault.CONFLICT,
          "The preservation store "
              + store.place()
              + " belongs to another hub, which has written to it since "
              + owner.since()
              + ".",
          "Choose another place with hub.files.folder or hub.files.s3.bucket; to make a hub from"
              + " this store, run files restore-catalogue.");
    }
    if (store.note(BESIDE).isEmpty()) {
      // Whoever wrote the note was cut off before this.
      store.note(NOTE).ifPresent(text -> store.writeNote(BESIDE, digestOf(text), true));
    }
    return owner;
  }

  /**
   * The note; empty when there is none.
   *
   * @throws Fault when it is damaged, or its digest beside it is
   */
  static Optional<StoreOwner> read(PreservationStore store) {
    Optional<String> note = store.note(NOTE);
    Optional<String> beside = store.note(BESIDE);
    if (note.isPresent() && beside.isPresent() && !beside.get().equals(digestOf(note.get()))) {
      throw new Fault(
          "In the preservation store "
              + store.place()
              + " the note "
              + NOTE
              + " is not what its digest in "
              + BESIDE
              + " says: one of the two is damaged.",
          "Put both back from a copy of the store.");
    }
    return note.map(text -> {
      try {
        JsonNode json = JSON.readTree(text);
        var files = new HashMap<String, String>();
        json.path("files")
            .properties()
            .forEach(entry -> files.put(entry.getKey(), entry.getValue().asString()));
        return new StoreOwner(
            json.path("store").asString(""),
            json.path("hub").asString(""),
            json.path("since").asString(""),
            Map.copyOf(files));
      } catch (JacksonException e) {
        throw new Fault(
            "The note " + NOTE + " of the preservation store " + store.place() + " is damaged.",
            "Put it back from a copy of the store.",
            e);
      }
    });
  }

  /** What is wrong at the root of the store. */
  static List<Finding> examine(PreservationStore store) {
    Optional<String> note = store.note(NOTE);
    Optional<String> beside = store.note(BESIDE);
    if (note.isEmpty()) {
      return List.of(new Finding(NOTE, Finding.What.MISSING));
    }
    if (!beside.equals(Optional.of(digestOf(note.get())))) {
      return List.of(new Finding(NOTE + " or " + BESIDE, Finding.What.DAMAGED));
    }
    return read(store).map(owner -> store.examineRoot(owner.files())).orElseThrow();
  }

  private String text() {
    ObjectNode json = JSON.createObjectNode();
    json.put(
        "about",
        "This folder or bucket is the preservation store of a Research Hub, in OCFL 1.1. One hub"
            + " writes to it; this note says which.");
    json.put("store", store).put("hub", hub).put("since", since);
    json.set("files", JSON.valueToTree(files));
    return json.toPrettyString() + "\n";
  }

  /** What stands beside the note. */
  private static String digestOf(String text) {
    return Sha512.of(text.getBytes(StandardCharsets.UTF_8)) + " " + NOTE + "\n";
  }
}
