package org.researchhub.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a publication that was removed or merged into another.
 *
 * @param reason why it was removed; for a merged one, what the curator noted
 * @param survivor the publication it was merged into; null when it was removed
 * @param remains what may still be told: titles, agencies and dates; empty for nothing
 */
public record Tombstone(
    String id,
    long version,
    String slug,
    String changed,
    String reason,
    @Nullable String survivor,
    Description remains)
    implements CatalogueEntry {}
