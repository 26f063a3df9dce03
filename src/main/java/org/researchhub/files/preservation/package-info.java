/** Keeping what must last: what is kept, in which store, how it follows and is looked after. */
@NamedInterface("preservation")
@NullMarked
package org.researchhub.files.preservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
