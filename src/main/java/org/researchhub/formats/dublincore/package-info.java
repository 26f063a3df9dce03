/** Dublin Core, plain and qualified. */
@NamedInterface("dublincore")
@NullMarked
package org.researchhub.formats.dublincore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
