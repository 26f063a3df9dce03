/** JSON Lines: the hub's own document, one on each line. */
@NullMarked
package org.researchhub.formats.jsonl;

import org.jspecify.annotations.NullMarked;
