package org.researchhub.platform.jobs;

/**
 * A job that a process has taken.
 *
 * @param attempts how often it was begun, this time included
 */
record Job(long id, String kind, String subject, long attempts) {}
