/** The command for reading messages to the centre. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.enquiries.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
