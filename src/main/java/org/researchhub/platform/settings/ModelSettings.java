package org.researchhub.platform.settings;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentence-embedding model that searches may use beside words; without an address and a folder
 * there is none.
 *
 * @param address where a server answers as OpenAI's does; {@code /embeddings} is added to it
 * @param name which of the server's models is used
 * @param key the secret that the server asks for; null when it asks for none
 * @param dimensions how many numbers the server is to give; 0 for as many as the model has
 * @param folder a folder with model.onnx and tokenizer.json, or {@code installed} for the model
 *     that came with the extra
 */
public record ModelSettings(
    @Nullable URI address,
    String name,
    @Nullable String key,
    int dimensions,
    @Nullable String folder) {

  static final String ADDRESS = "hub.search.model.address";
  static final String NAME = "hub.search.model.name";
  static final String KEY = "hub.search.model.key";
  static final String DIMENSIONS = "hub.search.model.dimensions";
  static final String FOLDER = "hub.search.model.folder";
  static final List<String> KEYS = List.of(ADDRESS, NAME, KEY, DIMENSIONS, FOLDER);

  /** What holds when hub.yaml says nothing. */
  public static final ModelSettings NONE = new ModelSettings(null, "", null, 0, null);

  static ModelSettings of(SettingValues values) {
    String address = values.text(ADDRESS);
    String folder = values.text(FOLDER);
    String name = values.text(NAME);
    if (address != null && folder != null) {
      throw values.wrong(FOLDER, "names two models, " + ADDRESS + " and " + FOLDER, "Leave one.");
    }
    if (address != null && name == null) {
      throw values.wrong(
          ADDRESS, "has a " + ADDRESS + " without " + NAME, "Name one of the server's models.");
    }
    return new ModelSettings(
        address == null ? null : values.address(ADDRESS, address),
        name == null ? "" : name,
        values.text(KEY),
        (int) values.number(DIMENSIONS, 0, 0, 1024),
        folder);
  }

  /** Without the secret, because records are printed. */
  @Override
  public String toString() {
    return "ModelSettings[" + address + ", " + name + ", " + dimensions + ", " + folder + "]";
  }
}
