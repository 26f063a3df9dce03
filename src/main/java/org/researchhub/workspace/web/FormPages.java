package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.rules.Finding;
import org.researchhub.files.Intake;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.researchhub.workspace.web.FormFields.Field;
import org.researchhub.workspace.web.FormFields.Shape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Renders the form and the page that settles a conflict. */
@Component
class FormPages {

  private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);

  private final Desks desks;
  private final Pages pages;
  private final Authorities authorities;
  private final Intake intake;

  FormPages(Desks desks, Pages pages, Authorities authorities, Intake intake) {
    this.desks = desks;
    this.pages = pages;
    this.authorities = authorities;
    this.intake = intake;
  }

  Words words() {
    return desks.words();
  }

  Vocabulary vocabulary() {
    return authorities.vocabulary();
  }

  /** Words that are not in this hub's vocabularies cannot be published. */
  List<Finding> unknownWords(ObjectNode document) {
    var findings = new ArrayList<Finding>();
    for (Field field : FormFields.ALL) {
      JsonNode values = document.path(field.name());
      for (int i = 0; isOfWords(field) && i < values.size(); i++) {
        String id = values.path(i).asString("");
        if (vocabulary().concept(id).isEmpty()) {
          findings.add(Finding.refusal("/" + field.name() + "/" + i, "unknown", id));
        }
      }
    }
    return findings;
  }

  private static boolean isOfWords(Field field) {
    return field.shape() == Shape.CONCEPTS || field.shape() == Shape.TICKED;
  }

  /**
   * @param findings what to tell; refusals stand on top
   * @param more the field to which rows are added, or null
   */
  ResponseEntity<byte[]> form(
      Desk desk, Work work, ObjectNode document, List<Finding> findings, @Nullable String more) {
    boolean refuses = findings.stream().anyMatch(Finding::refuses);
    HttpStatus status = refuses ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    boolean empty = work.isNew() && document.isEmpty() && desk.mayPublish();
    FormPage.Lookup lookup = empty ? FormPage.Lookup.NOTHING_YET : null;
    return form(status, desk, work, document, findings, more, lookup);
  }

  /** The form of a new publication with what was looked up. */
  ResponseEntity<byte[]> looked(Desk desk, ObjectNode document, FormPage.Lookup lookup) {
    return form(HttpStatus.OK, desk, new Work(null, null), document, List.of(), null, lookup);
  }

  /** What was typed, when the hub could not write it down. */
  ResponseEntity<byte[]> unsaved(
      Desk desk, Work work, ObjectNode document, List<Finding> notTaken, RuntimeException why) {
    LOG.error("What was typed into a form could not be written down", why);
    var findings = new ArrayList<Finding>();
    findings.add(new Finding(true, "", "workspace.unsaved", List.of()));
    findings.addAll(notTaken);
    return form(HttpStatus.INSUFFICIENT_STORAGE, desk, work, document, findings, null, null);
  }

  private ResponseEntity<byte[]> form(
      HttpStatus status,
      Desk desk,
      Work work,
      ObjectNode document,
      List<Finding> findings,
      @Nullable String more,
      FormPage.@Nullable Lookup lookup) {
    var writing = new FormWriting(words(), vocabulary(), findings);
    String title =
        Description.inLanguage(Description.of(document).titles(), "en")
            .map(Map.Entry::getValue)
            .orElse("");
    String heading =
        title.isEmpty() || lookup != null
            ? words().say("workspace.add")
            : words().say("workspace.edit", title);
    var errors = writing.sentences(findings, true);
    var page =
        new FormPage(
            desk,
            heading,
            work.publicationId(),
            work.draftId(),
            work.version(),
            work.revision(),
            errors,
            writing.sentences(findings, false),
            writing.groups(document, more),
            writing.notStated(document),
            writing.lists(),
            FileFields.rows(document, words(), intake),
            writing.error(FileFields.NEW_FILE),
            discards(desk, work),
            work.publication() == null ? null : "/p/" + work.publication().id(),
            work.publication() == null ? null : work.publication().withdrawn(),
            lookup);
    return pages.unstored(
        status, "workspace/form.jte", desks.frame(heading, !errors.isEmpty()), page);
  }

  private static boolean discards(Desk desk, Work work) {
    return work.draft() != null
        && (desk.mayPublish()
            || desk.person() != null && work.draft().addedBy().equals(desk.person().name()));
  }

  /**
   * @param now the work as it is now
   * @param version the version of the publication that the choice will begin from
   * @param theirs the state that came between
   */
  ResponseEntity<byte[]> conflict(
      Desk desk, Work now, long version, ObjectNode mine, ObjectNode theirs, String who) {
    var names = new LinkedHashSet<String>();
    FormFields.ALL.forEach(field -> names.add(field.name()));
    names.add("editions");
    names.add("notStated");
    var shown = new ShownValues(words(), vocabulary());
    var differences = new ArrayList<ConflictPage.Difference>();
    for (String name : names) {
      JsonNode one = mine.path(name);
      JsonNode other = theirs.path(name);
      boolean nothing =
          (one.isMissingNode() || one.isEmpty() && one.isContainer())
              && (other.isMissingNode() || other.isEmpty() && other.isContainer());
      if (!nothing && !one.equals(other)) {
        differences.add(
            new ConflictPage.Difference(
                name, shown.name(name, ""), shown.text(name, one), shown.text(name, other)));
      }
    }
    String title = words().say("workspace.conflict");
    return pages.unstored(
        HttpStatus.CONFLICT,
        "workspace/conflict.jte",
        desks.frame(title, false),
        new ConflictPage(
            desk,
            who,
            mine.toString(),
            now.publicationId(),
            now.draftId(),
            version,
            now.revision(),
            differences));
  }
}
