/** The index on disk, in this process: Lucene. */
@NullMarked
package org.researchhub.search.lucene;

import org.jspecify.annotations.NullMarked;
