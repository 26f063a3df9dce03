package org.researchhub.platform.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import tools.jackson.databind.JsonNode;

/**
 * Settings by key, each from its environment variable, else from the file. An empty one is as good
 * as none. A value of the wrong form is a fault that names where it stands.
 */
record SettingValues(Path file, Map<String, JsonNode> values, Map<String, String> environment) {

  @Nullable String text(String key) {
    String fromEnvironment = variable(key);
    if (fromEnvironment != null) {
      return fromEnvironment;
    }
    JsonNode value = values.get(key);
    String text = value == null ? "" : scalar(key, value);
    return text.isBlank() ? null : text;
  }

  /** On unless it is switched off. */
  boolean flag(String key) {
    return flag(key, true);
  }

  boolean flag(String key, boolean otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    if (text.equals("true")) {
      return true;
    }
    if (text.equals("false")) {
      return false;
    }
    throw wrong(key, "has a " + key + " that is neither true nor false", "Write one of the two.");
  }

  /** A whole number within bounds. */
  long number(String key, long otherwise, long least, long most) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    if (text.strip().matches("[0-9]{1,12}")) {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw wrong(
        key,
        "has a " + key + " that is not possible: " + text,
        "Write a whole number from " + least + " to " + most + ".");
  }

  List<String> list(String key) {
    JsonNode value = values.get(key);
    if (variable(key) != null || value == null || !value.isArray()) {
      String text = text(key);
      return text == null ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }
    var list = new ArrayList<String>();
    value.forEach(element -> list.add(scalar(key, element)));
    return List.copyOf(list);
  }

  /** In a variable: {@code link=#14508c,text=#222222}. */
  Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    JsonNode value = values.get(key);
    if (variable(key) != null) {
      for (String pair : list(key)) {
        String[] sides = pair.split("\\s*=\\s*", 2);
        if (sides.length < 2) {
          throw wrong(key, "has no = in “" + pair + "”", "Write name=value,name=value.");
        }
        map.put(sides[0], sides[1]);
      }
    } else if (value != null && !value.isNull()) {
      if (!value.isObject()) {
        throw wrong(
            key, "has a " + key + " without names", "Write below it one `name: value` a line.");
      }
      value.properties().forEach(entry -> map.put(entry.getKey(), scalar(key, entry.getValue())));
    }
    return map;
  }

  /** By language; a bare text is taken for the language given. */
  Map<String, String> texts(String key, String language, String otherwise) {
    JsonNode value = values.get(key);
    if (variable(key) == null && value != null && value.isObject()) {
      return map(key);
    }
    String text = text(key);
    return text == null ? Map.of("en", otherwise) : Map.of(language, text);
  }

  /** A web address without slashes at its end. */
  URI address(String key, String text) {
    try {
      if (text.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
        return new URI(text.replaceAll("/+$", ""));
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw wrong(
        key,
        "has a " + key + " that is not a web address: " + text,
        "Write it as https://hub.example.org.");
  }

  /** What is wrong with the value of a key, where it stands. */
  Fault wrong(String key, String what, String remedy) {
    String where = variable(key) == null ? file.toString() : "The variable " + name(key);
    return new Fault(Fault.USAGE, where + " " + what + ".", remedy);
  }

  private String scalar(String key, JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (!value.isValueNode()) {
      throw wrong(key, "has a " + key + " of the wrong form", "Write one text there.");
    }
    return value.asString();
  }

  private @Nullable String variable(String key) {
    String value = environment.get(name(key));
    return value == null || value.isBlank() ? null : value;
  }

  private static String name(String key) {
    return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
