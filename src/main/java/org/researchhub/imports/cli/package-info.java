@NamedInterface("cli")
@NullMarked
package org.researchhub.imports.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
