/** The command line: one handler owns exit codes; data to stdout, messages to stderr. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
