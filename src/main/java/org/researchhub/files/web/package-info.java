/** The addresses of files, and how their bytes are answered. */
@NamedInterface("web")
@NullMarked
package org.researchhub.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
