/** Simple Dublin Core, as harvesters and archives read it. */
@NamedInterface("dublincore")
@NullMarked
package org.researchhub.formats.dublincore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
