/** Commands that only the benchmark starts, in processes of their own. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.bench.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
