/** The virus scanner, when there is one. */
@NullMarked
package org.researchhub.files.scan;

import org.jspecify.annotations.NullMarked;
