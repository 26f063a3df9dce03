package org.researchhub.files.documents;

import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.Reason;

/** What is known of a document when all of its units have been read. */
public record Read(
    Outcome outcome, @Nullable Reason reason, String mediaType, Accessibility accessibility) {}
