/** RIS files. */
@NullMarked
package org.researchhub.formats.ris;

import org.jspecify.annotations.NullMarked;
