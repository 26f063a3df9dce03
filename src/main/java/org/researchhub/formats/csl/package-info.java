/** CSL-JSON, the form of citation processors. */
@NullMarked
package org.researchhub.formats.csl;

import org.jspecify.annotations.NullMarked;
