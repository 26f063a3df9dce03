package org.researchhub.formats;

/**
 * Something a reader could not read or is not sure of.
 *
 * @param line line of the source, from 1; in MARC, which has none, the number of the record; 0 when
 *     it concerns the whole
 * @param message a full sentence for a curator
 */
public record Problem(int line, String message) {}
