package org.researchhub.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A publication that can be read: published, or withdrawn and kept with the reason.
 *
 * @param added the day it was added to the hub, ISO 8601
 * @param sourceOrder its place in the source it came from; smaller is earlier in lists
 * @param withdrawn why it was withdrawn; null when it is not
 */
public record Publication(
    String id,
    long version,
    String slug,
    String added,
    long sourceOrder,
    String changed,
    @Nullable String withdrawn,
    Description description)
    implements CatalogueEntry {}
