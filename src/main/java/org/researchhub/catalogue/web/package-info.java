/** How a publication stands in a list; for every page that lists publications. */
@NamedInterface("web")
@NullMarked
package org.researchhub.catalogue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
