/** ISI, as the Web of Science exports it. */
@NullMarked
package org.researchhub.formats.isi;

import org.jspecify.annotations.NullMarked;
