package org.researchhub.search.web;

import java.util.List;
import org.researchhub.platform.web.Counted;

/**
 * What a reader gets in place of results while search is out of order.
 *
 * @param words what the reader typed
 * @param again the same search once more
 * @param years every year with publications and the undated, with counts
 * @param themes the themes most publications are about, with counts; may be empty
 */
public record BrokenPage(String words, String again, List<Counted> years, List<Counted> themes) {}
