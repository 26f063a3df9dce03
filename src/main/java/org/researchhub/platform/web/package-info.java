/** The page shell: languages, words, errors, security headers, kept pages. */
@NamedInterface("web")
@NullMarked
package org.researchhub.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
