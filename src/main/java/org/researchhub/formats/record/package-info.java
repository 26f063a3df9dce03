/** What readers of all written forms share: names, dates, identifiers, languages, kinds of work. */
@NamedInterface("record")
@NullMarked
package org.researchhub.formats.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
