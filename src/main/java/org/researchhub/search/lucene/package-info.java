/** The index on disk, in this process: Lucene. */
@NamedInterface("lucene")
@NullMarked
package org.researchhub.search.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
