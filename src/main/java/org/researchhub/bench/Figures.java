package org.researchhub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, in the order of measuring. */
public final class Figures {

  /**
   * @param ceiling what the bare libraries do in the same run, null where there is nothing to
   *     compare
   * @param ratio value over ceiling
   * @param target what is promised, null where nothing is
   */
  record Figure(
      String part,
      String name,
      double value,
      String unit,
      @Nullable Double ceiling,
      @Nullable Double ratio,
      @Nullable Target target) {

    /** Of the ratio; of the value where there is nothing to compare. */
    double promised() {
      return ratio == null ? value : ratio;
    }

    String outcome() {
      return target == null
          ? ""
          : target.text() + (target.isMetBy(promised()) ? " met" : " missed");
    }
  }

  /**
   * What is promised.
   *
   * @param isMost whether less is better
   */
  private record Target(double bound, boolean isMost) {

    boolean isMetBy(double value) {
      return isMost ? value <= bound : value >= bound;
    }

    String text() {
      return (isMost ? "≤ " : "≥ ")
          + new java.math.BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
    }
  }

  private final List<Figure> figures = new ArrayList<>();

  public void add(String part, String name, double value, String unit) {
    figures.add(new Figure(part, name, value, unit, null, null, null));
  }

  void add(String part, String name, double value, String unit, double ceiling) {
    figures.add(new Figure(part, name, value, unit, ceiling, value / ceiling, null));
  }

  /**
   * A figure with a promise.
   *
   * @param target the least share of the ceiling that it must reach
   */
  void add(String part, String name, double value, String unit, double ceiling, double target) {
    figures.add(
        new Figure(part, name, value, unit, ceiling, value / ceiling, new Target(target, false)));
  }

  /**
   * A figure that must not be too large.
   *
   * @param most how many times the ceiling it may be
   */
  void atMost(String part, String name, double value, String unit, double ceiling, double most) {
    figures.add(
        new Figure(part, name, value, unit, ceiling, value / ceiling, new Target(most, true)));
  }

  /** A figure that must not be larger than this, with nothing to compare. */
  void atMost(String part, String name, double value, String unit, double most) {
    figures.add(new Figure(part, name, value, unit, null, null, new Target(most, true)));
  }

  /** For a person. */
  public List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-8s %-58s %12s %-10s %12s %8s %-13s",
            "part",
            "figure",
            "value",
            "unit",
            "ceiling",
            "ratio",
            "target"));
    for (Figure figure : figures) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-8s %-58s %12s %-10s %12s %8s %-13s",
              figure.part(),
              figure.name(),
              number(figure.value()),
              figure.unit(),
              figure.ceiling() == null ? "" : number(figure.ceiling()),
              figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
              figure.outcome()));
    }
    return lines;
  }

  /** For a program. */
  public String json() {
    ObjectNode json = new JsonMapper().createObjectNode();
    ArrayNode list = json.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode node = list.addObject();
      node.put("part", figure.part());
      node.put("name", figure.name());
      node.put("value", figure.value());
      node.put("unit", figure.unit());
      if (figure.ceiling() != null) {
        node.put("ceiling", figure.ceiling());
        node.put("ratio", figure.ratio());
      }
      if (figure.target() != null) {
        node.put("target", figure.target().bound());
        node.put("met", figure.target().isMetBy(figure.promised()));
      }
    }
    return json.toString();
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
