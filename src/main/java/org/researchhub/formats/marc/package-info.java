/** MARC 21, as ISO 2709 and as XML. */
@NullMarked
package org.researchhub.formats.marc;

import org.jspecify.annotations.NullMarked;
