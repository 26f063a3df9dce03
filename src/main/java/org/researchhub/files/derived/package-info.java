/** Text of documents, kept so that it need not be taken from them again; can be made anew. */
@NullMarked
package org.researchhub.files.derived;

import org.jspecify.annotations.NullMarked;
