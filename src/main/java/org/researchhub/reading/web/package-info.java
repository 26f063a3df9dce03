/** Controllers and finished page records of the pages for reading. */
@NamedInterface("web")
@NullMarked
package org.researchhub.reading.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
