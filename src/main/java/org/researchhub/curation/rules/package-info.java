/** One small type for each reason to refuse a draft or to warn of it; all of them in one list. */
@NamedInterface("rules")
@NullMarked
package org.researchhub.curation.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
