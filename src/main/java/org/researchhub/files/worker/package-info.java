/** The processes in which documents are read, so that a hostile one harms only them. */
@NullMarked
package org.researchhub.files.worker;

import org.jspecify.annotations.NullMarked;
