/** The one way out: what others publish is asked for politely, and never inside the own network. */
@NamedInterface("http")
@NullMarked
package org.researchhub.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
