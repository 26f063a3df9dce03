/** PubMed XML. */
@NullMarked
package org.researchhub.formats.pubmed;

import org.jspecify.annotations.NullMarked;
