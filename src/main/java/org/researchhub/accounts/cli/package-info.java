@NamedInterface("cli")
@NullMarked
package org.researchhub.accounts.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
