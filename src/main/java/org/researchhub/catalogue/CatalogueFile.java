package org.researchhub.catalogue;

/** A file as a readable version of a publication names it. */
public record CatalogueFile(
    String publication, long version, String sha512, String name, String mediaType, long bytes) {}
