package org.researchhub.imports;

import org.jspecify.annotations.Nullable;

/**
 * One import that made something.
 *
 * @param sources their names, one a line
 * @param finished null while it runs, or when it was broken off
 * @param undone when it was undone, else null
 */
public record Batch(
    String id,
    String sources,
    String extent,
    String actor,
    String started,
    @Nullable String finished,
    @Nullable String undone,
    long drafts,
    long published) {}
