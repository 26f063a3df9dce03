package org.researchhub.curation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record that an import took in.
 *
 * @param draft the draft that was made of it
 * @param publication what that was published as; null while it is a draft
 */
public record Taken(String batch, String draft, @Nullable String publication) {}
