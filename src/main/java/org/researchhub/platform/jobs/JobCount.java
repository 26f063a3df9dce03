package org.researchhub.platform.jobs;

/**
 * How many jobs of one kind there are in one state.
 *
 * @param state {@code waiting}, {@code running} or {@code failed}
 * @param oldest when the oldest of them was written, ISO 8601
 */
public record JobCount(String kind, String state, long jobs, String oldest) {}
