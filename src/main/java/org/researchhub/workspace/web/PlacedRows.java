package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows in printed order, moved to the places that were written beside them. */
final class PlacedRows {

  private record Placed(int from, int place, ObjectNode row) {

    /** What was moved up stands before what had its new place, what was moved down behind it. */
    int moved() {
      return Integer.signum(place - from);
    }
  }

  private final List<Placed> rows = new ArrayList<>();

  /**
   * @param from the row's place in the form, from 1
   * @param place as it was written; what is no place leaves the row where it is
   */
  void add(int from, String place, ObjectNode row) {
    rows.add(
        new Placed(from, place.matches("[1-9]\\d{0,3}") ? Integer.parseInt(place) : from, row));
  }

  /** The rows in their new order, each with its number. */
  ArrayNode sorted() {
    rows.sort(Comparator.comparingInt(Placed::place).thenComparingInt(Placed::moved));
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    rows.forEach(placed -> values.add(placed.row().put("order", values.size() + 1)));
    return values;
  }

  /** Lets what sources say of a row go with it; what they say of one that is gone is kept. */
  void follow(JsonNode statements, String field) {
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.put(String.valueOf(rows.get(i).from() - 1), "/" + i);
    }
    String start = "/" + field + "/";
    for (JsonNode statement : statements) {
      String path = statement.path("path").asString("");
      if (path.startsWith(start) && statement instanceof ObjectNode object) {
        String[] steps = path.substring(start.length()).split("/", 2);
        String place = places.getOrDefault(steps[0], "");
        object.put(
            "path",
            "/" + field + place + (steps.length > 1 && !place.isEmpty() ? "/" + steps[1] : ""));
      }
    }
  }
}
