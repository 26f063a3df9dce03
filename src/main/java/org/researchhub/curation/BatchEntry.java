package org.researchhub.curation;

/** A publication that an import made, and the version that it made of it. */
public record BatchEntry(String publication, long version) {}
