/** What a page of the web says of the work that it is about. */
@NamedInterface("webpage")
@NullMarked
package org.researchhub.formats.webpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
