package org.researchhub.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the catalogue knows of one publication, for keeping and for putting back.
 *
 * @param slug the name in its address
 * @param slugs every name it ever had, the present one included
 * @param added the day it was added to the hub, ISO 8601
 * @param sourceOrder its place in the source it came from
 * @param versions oldest first; never empty
 */
public record Chronicle(
    String id,
    String slug,
    List<String> slugs,
    String added,
    long sourceOrder,
    List<Version> versions) {

  /**
   * One version as it stands in the catalogue.
   *
   * @param state published, withdrawn, removed or merged
   * @param at when it was made, ISO 8601 in UTC
   * @param note what was done, for the history
   * @param reason what readers are told of a withdrawal or removal
   * @param survivor the publication it was merged into
   * @param description empty when it was emptied by a removal
   */
  public record Version(
      long number,
      String state,
      String at,
      String actor,
      @Nullable String note,
      @Nullable String reason,
      @Nullable String survivor,
      Description description) {}

  public Version newest() {
    return versions.getLast();
  }

  /** Whether it was removed, so that nothing but the tombstone may be kept anywhere. */
  public boolean isRemoved() {
    return newest().state().equals("removed");
  }
}
