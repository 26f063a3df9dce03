/** Commands that only the benchmark starts, in processes of their own. */
@NullMarked
package org.researchhub.bench.cli;

import org.jspecify.annotations.NullMarked;
