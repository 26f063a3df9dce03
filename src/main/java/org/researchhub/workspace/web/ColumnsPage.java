package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;

/**
 * What the columns of a table mean, to be confirmed.
 *
 * @param error why it cannot be read so, or null
 * @param action where it is sent
 * @param discard where the table is forgotten
 */
public record ColumnsPage(
    Desk desk,
    String heading,
    String file,
    @Nullable String error,
    String action,
    String discard,
    List<Column> columns,
    List<Option> options) {

  /**
   * @param name of its field in the form
   * @param chosen the value of an option
   */
  public record Column(String name, String heading, List<String> samples, String chosen) {}

  public record Option(String value, String label) {}
}
