package org.researchhub.workspace.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.DocumentStatements;
import org.researchhub.files.FirstLook;
import org.researchhub.files.Intake;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Fills what a curator left empty with what the documents that came with the form say. */
@Component
class FromDocuments {

  private final Intake intake;
  private final Clock clock;

  FromDocuments(Intake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** Each value that is filled in keeps the document as its source. */
  void fill(SentForm sent, ObjectNode document) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String stated = FileFields.newLanguage(sent);
    for (SentForm.SentFile file : sent.files()) {
      if (file.taken() instanceof Intake.Taken.Accepted accepted) {
        FirstLook look = wanted(intake.look(accepted.file()), document);
        @Nullable String language = file.field().equals(FileFields.NEW_FILE) ? stated : null;
        DocumentStatements.fill(document, look, accepted.file().name(), language, today);
      }
    }
  }

  /** Without what the curator said that the source does not state. */
  private static FirstLook wanted(FirstLook look, ObjectNode document) {
    return new FirstLook(
        look.title(),
        look.authors(),
        unstated(document, "date") ? null : look.date(),
        unstated(document, "language") ? null : look.language(),
        look.symbol());
  }

  private static boolean unstated(ObjectNode document, String field) {
    return document
        .path("notStated")
        .valueStream()
        .anyMatch(answer -> answer.asString("").equals(field));
  }
}
