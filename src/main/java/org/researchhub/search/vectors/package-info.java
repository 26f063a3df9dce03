/** Sentence-embedding models: texts in, vectors out. */
@NamedInterface("vectors")
@NullMarked
package org.researchhub.search.vectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
