/** EndNote: refer and XML. */
@NullMarked
package org.researchhub.formats.endnote;

import org.jspecify.annotations.NullMarked;
