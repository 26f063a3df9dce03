package org.researchhub.accounts.web;

import java.util.List;
import org.researchhub.accounts.Desk;

/**
 * A form that came when nobody was signed in any more.
 *
 * @param action where it is sent to again
 * @param fields everything that was in it
 * @param written what of it somebody may have typed, to be read or copied
 * @param files names of the files that were chosen, which have to be chosen again
 */
public record KeptPage(
    Desk desk, String action, List<Field> fields, List<Field> written, List<String> files) {

  public record Field(String name, String value) {}
}
