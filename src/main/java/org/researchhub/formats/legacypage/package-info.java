/** Reads the publications off a saved page of an old hub, by its structure. */
@NullMarked
package org.researchhub.formats.legacypage;

import org.jspecify.annotations.NullMarked;
