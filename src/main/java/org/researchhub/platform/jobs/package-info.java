/** Work that a crash must not lose: rows that any process of the hub takes up. */
@NamedInterface("jobs")
@NullMarked
package org.researchhub.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
