/** Citations in words, in any style of the Citation Style Language. */
@NamedInterface("citations")
@NullMarked
package org.researchhub.formats.citations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
