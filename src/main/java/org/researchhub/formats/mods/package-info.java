/** MODS. */
@NullMarked
package org.researchhub.formats.mods;

import org.jspecify.annotations.NullMarked;
