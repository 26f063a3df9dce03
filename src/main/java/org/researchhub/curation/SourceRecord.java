package org.researchhub.curation;

import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;

/**
 * A record as its source had it, kept beside what it was merged into.
 *
 * @param draft what it was merged into; the id stays when that is published
 * @param wording names all that it says
 * @param batch the import that brought it; empty when a person did
 * @param publication null as long as that is a draft of a new publication
 * @param at when, ISO 8601
 */
public record SourceRecord(
    String draft,
    String wording,
    String batch,
    @Nullable String publication,
    Description description,
    String at) {}
