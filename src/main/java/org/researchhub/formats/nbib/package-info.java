/** NBIB files of PubMed. */
@NullMarked
package org.researchhub.formats.nbib;

import org.jspecify.annotations.NullMarked;
