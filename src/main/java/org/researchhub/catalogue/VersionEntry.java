package org.researchhub.catalogue;

import org.jspecify.annotations.Nullable;

/** One line of a publication's history. The state is published, withdrawn, removed or merged. */
public record VersionEntry(
    long version, String state, String at, String actor, @Nullable String note) {}
