package org.researchhub.imports.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.researchhub.formats.ColumnChoice;
import org.researchhub.formats.TableHead;
import org.researchhub.imports.RememberedColumns;
import org.researchhub.platform.Fault;

/** Columns of tables as they are named on the command line; the others as they were before. */
final class NamedColumns implements ColumnChoice {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final RememberedColumns remembered;
  private final boolean remembers;
  private final String actor;
  private boolean asked;

  /**
   * @param named each a heading, an equals sign and a field; nothing after the sign for none
   * @param remembers whether the next table with such headings is understood in the same way
   * @throws Fault when one is not so, or its field is not known
   */
  NamedColumns(List<String> named, RememberedColumns remembered, boolean remembers, String actor) {
    this.remembered = remembered;
    this.remembers = remembers;
    this.actor = actor;
    for (String one : named) {
      int sign = one.lastIndexOf('=');
      String field = one.substring(sign + 1).strip();
      if (sign <= 0 || !(field.isEmpty() || TableHead.fields().contains(field))) {
        throw new Fault(
            Fault.USAGE,
            "--map \"" + one + "\" does not say which field a column is.",
            "Write --map \"Heading=field\" with one of: "
                + String.join(", ", TableHead.fields())
                + "; or nothing after the sign to keep a column as it is.");
      }
      fields.put(one.substring(0, sign).strip(), field);
    }
  }

  /** Whether there was a table. */
  boolean asked() {
    return asked;
  }

  @Override
  public Optional<List<String>> of(List<String> headings) {
    asked = true;
    var chosen =
        new ArrayList<>(remembered.of(headings).orElseGet(() -> TableHead.guess(headings)));
    fields.forEach((heading, field) -> {
      boolean found = false;
      for (int i = 0; i < headings.size(); i++) {
        if (headings.get(i).strip().equalsIgnoreCase(heading)) {
          chosen.set(i, field);
          found = true;
        }
      }
      if (!found) {
        throw new Fault(
            Fault.USAGE,
            "The table has no column called " + heading + ".",
            "Its columns are: " + String.join(", ", headings) + ".");
      }
    });
    if (remembers) {
      remembered.remember(headings, chosen, actor);
    }
    return Optional.of(chosen);
  }
}
