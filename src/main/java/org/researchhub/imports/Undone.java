package org.researchhub.imports;

import java.util.List;

/**
 * What undoing an import did.
 *
 * @param discarded how many drafts were thrown away
 * @param withdrawn publications that were withdrawn
 * @param kept publications that somebody has changed since; they were left alone
 */
public record Undone(int discarded, List<String> withdrawn, List<String> kept) {}
