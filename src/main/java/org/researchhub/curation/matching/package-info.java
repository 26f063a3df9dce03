/** Small named comparisons of two records, and the weighing of what they say. */
@NullMarked
package org.researchhub.curation.matching;

import org.jspecify.annotations.NullMarked;
