package org.researchhub.files;

/**
 * A file that was taken in and that nobody but staff may have: drafts may name it, public addresses
 * do not lead to it. Its bytes are safe on the disk.
 *
 * @param id under which it is kept until it is preserved
 * @param name already made fit for addresses
 * @param at when it was taken in, ISO 8601 in UTC
 */
public record StagedFile(String id, String name, Digests digests, String at) implements Staging {}
