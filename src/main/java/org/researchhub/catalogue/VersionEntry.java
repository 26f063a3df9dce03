package org.researchhub.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One line of a publication's history.
 *
 * @param state published, withdrawn, removed or merged
 * @param note what was done
 * @param reason for withdrawn and removed ones: what readers are told; not the note when a
 *     withdrawn publication was changed
 */
public record VersionEntry(
    long version,
    String state,
    String at,
    String actor,
    @Nullable String note,
    @Nullable String reason) {}
