package org.researchhub.workspace.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.DocumentStatements;
import org.researchhub.files.FirstLook;
import org.researchhub.files.FirstLook.Seen;
import org.researchhub.files.Intake;
import org.researchhub.files.Intake.Taken.Accepted;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills what a curator left empty with what the documents that came with one form say. Each value
 * that is filled in keeps the document as its source.
 */
final class FromDocuments {

  private final SentForm sent;
  private final ObjectNode document;
  private final Intake intake;
  private final LocalDate today;
  private final Map<String, FirstLook> looks = new HashMap<>();

  /**
   * @param document what was typed; changed in place
   */
  FromDocuments(SentForm sent, ObjectNode document, Intake intake, LocalDate today) {
    this.sent = sent;
    this.document = document;
    this.intake = intake;
    this.today = today;
  }

  /** What the description does not say yet. */
  void fill() {
    String stated = FileFields.newLanguage(sent);
    for (SentForm.SentFile file : sent.files()) {
      if (file.taken() instanceof Accepted accepted) {
        @Nullable String language = file.field().equals(FileFields.NEW_FILE) ? stated : null;
        DocumentStatements.fill(document, look(accepted), accepted.file().name(), language, today);
      }
    }
  }

  /** The language that a document is in, when nobody said it; null when nothing tells. */
  @Nullable String language(Accepted accepted) {
    Seen seen = seen(accepted);
    return seen == null ? null : seen.value();
  }

  /** Where the languages of the editions come from that nobody typed. */
  void sayLanguages() {
    for (SentForm.SentFile file : sent.files()) {
      if (file.taken() instanceof Accepted accepted
          && file.field().equals(FileFields.NEW_FILE)
          && FileFields.newLanguage(sent) == null) {
        Seen seen = seen(accepted);
        if (seen != null) {
          DocumentStatements.language(document, seen, accepted.statement(), today);
        }
      }
    }
  }

  private @Nullable Seen seen(Accepted accepted) {
    return Intake.language(accepted.verdict(), () -> look(accepted));
  }

  private FirstLook look(Accepted accepted) {
    return looks.computeIfAbsent(
        accepted.file().digests().sha512(), digest -> wanted(intake.look(accepted.file())));
  }

  /** Without what the curator said that the source does not state. */
  private FirstLook wanted(FirstLook look) {
    return new FirstLook(
        look.title(),
        look.authors(),
        unstated("date") ? null : look.date(),
        unstated("language") ? null : look.language(),
        look.symbol());
  }

  private boolean unstated(String field) {
    return document
        .path("notStated")
        .valueStream()
        .anyMatch(answer -> answer.asString("").equals(field));
  }
}
