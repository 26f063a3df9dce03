/** PDF: text by page in reading order, contents, accessibility. */
@NullMarked
package org.researchhub.files.pdf;

import org.jspecify.annotations.NullMarked;
