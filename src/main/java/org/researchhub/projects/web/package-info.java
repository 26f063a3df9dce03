/** Controllers and finished page records; how other pages name the projects. */
@NamedInterface("web")
@NullMarked
package org.researchhub.projects.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
