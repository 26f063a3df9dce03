package org.researchhub.workspace.web;

import java.util.List;
import org.researchhub.accounts.Desk;

/**
 * Two states of one publication, field by field.
 *
 * @param who whose change came between, and when
 * @param mine the curator's whole document, as JSON
 * @param version the version of the publication that the choice will begin from
 * @param revision the revision of the draft that it will begin from; 0 for none
 */
public record ConflictPage(
    Desk desk,
    String who,
    String mine,
    String publication,
    String draft,
    long version,
    long revision,
    List<Difference> differences) {

  public record Difference(String name, String label, String mine, String theirs) {}
}
