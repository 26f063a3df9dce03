/** The language that a text is written in. */
@NullMarked
package org.researchhub.files.language;

import org.jspecify.annotations.NullMarked;
