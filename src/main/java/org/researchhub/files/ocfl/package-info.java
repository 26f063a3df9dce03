/** The preservation store in the Oxford Common File Layout 1.1, in a folder or a bucket. */
@NamedInterface("ocfl")
@NullMarked
package org.researchhub.files.ocfl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
