package org.researchhub.search;

import java.util.List;
import org.researchhub.authorities.Idea;

/**
 * A stretch of what a reader typed that is a label, and what it may mean.
 *
 * @param start in UTF-16 units, inclusive
 * @param end exclusive
 * @param ideas with their labels other than the one that was typed; a few, and a few of each
 */
public record NamedIdeas(int start, int end, List<Idea> ideas) {}
