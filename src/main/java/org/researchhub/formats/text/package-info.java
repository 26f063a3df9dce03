/** From bytes to characters and lines, whatever the encoding. */
@NullMarked
package org.researchhub.formats.text;

import org.jspecify.annotations.NullMarked;
