/** BibTeX files. */
@NullMarked
package org.researchhub.formats.bibtex;

import org.jspecify.annotations.NullMarked;
