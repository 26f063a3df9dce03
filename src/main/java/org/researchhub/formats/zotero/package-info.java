/** Zotero RDF. */
@NullMarked
package org.researchhub.formats.zotero;

import org.jspecify.annotations.NullMarked;
