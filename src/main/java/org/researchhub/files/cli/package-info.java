/** Commands about stored bytes and the documents in them. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.files.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
