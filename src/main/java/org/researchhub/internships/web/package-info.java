/** Controllers and finished page records; how other pages name the calls. */
@NamedInterface("web")
@NullMarked
package org.researchhub.internships.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
