/** What reads documents, in a worker process: what kind they are, whether they may be kept. */
@NullMarked
package org.researchhub.files.documents;

import org.jspecify.annotations.NullMarked;
