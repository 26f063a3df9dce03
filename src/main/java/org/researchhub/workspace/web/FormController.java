package org.researchhub.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.Saving;
import org.researchhub.curation.rules.Finding;
import org.researchhub.files.Intake;
import org.researchhub.platform.Fault;
import org.researchhub.platform.web.NoSuchPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adding, editing and publishing one publication. */
@Controller
class FormController {

  private static final String RECORDS = "/curate/publications";

  private final Desks desks;
  private final FormPages forms;
  private final Publications publications;
  private final Drafts drafts;
  private final Intake intake;
  private final Clock clock;

  FormController(
      Desks desks,
      FormPages forms,
      Publications publications,
      Drafts drafts,
      Intake intake,
      Clock clock) {
    this.desks = desks;
    this.forms = forms;
    this.publications = publications;
    this.drafts = drafts;
    this.intake = intake;
    this.clock = clock;
  }

  @GetMapping("/curate/add")
  ResponseEntity<byte[]> add(@AuthenticationPrincipal Person person, CsrfToken token) {
    Work work = new Work(null, null);
    return forms.form(
        desks.desk(person, token, "/curate/add"), work, work.document(), List.of(), null);
  }

  @GetMapping(RECORDS + "/{id:[a-z0-9]{8}}")
  ResponseEntity<byte[]> edit(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    return show(work(id, ""), done, person, token);
  }

  @GetMapping("/curate/drafts/{id:[a-z0-9]{9}}")
  ResponseEntity<byte[]> draft(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    return show(work("", id), done, person, token);
  }

  private ResponseEntity<byte[]> show(
      Work work, @Nullable String done, Person person, CsrfToken token) {
    Desk desk =
        desks.desk(person, token, RECORDS).saying(ListsController.message(forms.words(), done));
    List<Finding> warnings =
        work.draft() == null
            ? List.of()
            : drafts.check(work.draft()).stream().filter(finding -> !finding.refuses()).toList();
    return forms.form(desk, work, work.document(), warnings, null);
  }

  @PostMapping("/curate/save")
  ResponseEntity<byte[]> save(
      HttpServletRequest request, @AuthenticationPrincipal Person person, CsrfToken token)
      throws IOException {
    SentForm form = SentForm.read(request, intake);
    MultiValueMap<String, String> sent = form.fields();
    Work work = work(first(sent, "publication"), first(sent, "draft"));
    ObjectNode base = base(work, sent);
    ObjectNode document = FormReading.read(sent, base, forms.vocabulary());
    // Nothing is published that nobody has seen.
    boolean seen = !first(sent, "act").equals("publish");
    var documents =
        new FromDocuments(
            form, document, intake, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    FileFields.put(
        form,
        base,
        document,
        intake::statement,
        seen ? documents::language : file -> file.verdict().language());
    if (seen) {
      documents.sayLanguages();
    }
    if (seen && work.publication() == null) {
      documents.fill();
    }
    Desk desk = desks.desk(person, token, RECORDS);
    String more = first(sent, "more");
    Work begun = begun(work, sent);
    List<Finding> twice = FormReading.twice(document);
    if (!twice.isEmpty()) {
      return forms.form(desk, begun, document, twice, more);
    }
    return more.isEmpty()
        ? save(desk, person, work, document, form)
        : forms.form(desk, begun, document, List.of(), more);
  }

  /** Takes field by field what the curator chose of two states, and shows the form again. */
  @PostMapping("/curate/resolve")
  ResponseEntity<byte[]> resolve(
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    Work work = work(first(sent, "publication"), first(sent, "draft"));
    long version = number(sent, "version");
    ObjectNode document = theirs(work, version);
    ObjectNode mine = json(first(sent, "mine"));
    for (String name : sent.keySet()) {
      if (name.startsWith("take.") && first(sent, name).equals("mine")) {
        String field = name.substring("take.".length());
        document.remove(field);
        if (mine.has(field)) {
          document.set(field, mine.get(field));
        }
      }
    }
    Desk desk = desks.desk(person, token, RECORDS);
    if (work.publication() != null && version != work.version() && !current(work, version)) {
      return conflict(desk, work, document, new Saving.PublicationChanged(work.publication()));
    }
    Saving saving = store(work, version, number(sent, "revision"), document, person);
    return saving instanceof Saving.Saved(Draft draft)
        ? forms.form(
            desk.saying(forms.words().say("workspace.done.settled")),
            new Work(work.publication(), draft),
            document,
            List.of(),
            null)
        : conflict(desk, work, document, saving);
  }

  private ResponseEntity<byte[]> save(
      Desk desk, Person person, Work work, ObjectNode document, SentForm form) {
    MultiValueMap<String, String> sent = form.fields();
    List<Finding> notTaken = FileFields.refusals(form.files());
    Saving saving;
    try {
      saving = store(work, number(sent, "version"), number(sent, "revision"), document, person);
    } catch (DataAccessException e) {
      return forms.unsaved(desk, begun(work, sent), document, notTaken, e);
    }
    if (!(saving instanceof Saving.Saved(Draft draft))) {
      return conflict(desk, work, document, saving);
    }
    Work saved = new Work(work.publication(), draft);
    if (!notTaken.isEmpty()) {
      return forms.form(desk, saved, document, notTaken, null);
    }
    String wanted = first(sent, "act");
    if (wanted.equals("preview")) {
      return to("/curate/preview/" + draft.id());
    }
    if (!wanted.equals("publish") || !person.may(Role.CURATOR)) {
      return to(saved.address() + "?done=saved");
    }
    try {
      return publish(desk, person, saved, document);
    } catch (Fault | DataAccessException e) {
      return forms.unsaved(desk, saved, document, List.of(), e);
    }
  }

  private ResponseEntity<byte[]> publish(Desk desk, Person person, Work work, ObjectNode document) {
    Draft draft = work.draft();
    if (draft == null) {
      throw new NoSuchPage();
    }
    var refusals = new ArrayList<Finding>(forms.unknownWords(document));
    drafts.check(draft).stream()
        .filter(finding -> finding.refuses() && !finding.path().isEmpty())
        .forEach(refusals::add);
    if (!refusals.isEmpty()) {
      return forms.form(desk, work, document, refusals, null);
    }
    return switch (drafts.publish(draft.id(), draft.revision(), person.name())) {
      case Publishing.Published(Publication publication) ->
          to(RECORDS + "/" + publication.id() + "?done=published");
      case Publishing.Refused refused -> forms.form(desk, work, document, refused.reasons(), null);
      case Publishing.Stale stale ->
          forms.conflict(
              desk,
              new Work(stale.current(), draft),
              stale.current().version(),
              document,
              stale.current().description().toJson(),
              who(stale.current()));
      case Publishing.Changed(Draft current) ->
          conflict(desk, work, document, new Saving.DraftChanged(current));
      case Publishing.Missing missing -> throw new NoSuchPage();
    };
  }

  private ResponseEntity<byte[]> conflict(Desk desk, Work work, ObjectNode mine, Saving saving) {
    return switch (saving) {
      case Saving.DraftChanged(Draft current) ->
          forms.conflict(
              desk,
              new Work(work.publication(), current),
              current.startedFrom(),
              mine,
              current.description().toJson(),
              forms
                  .words()
                  .say(
                      "workspace.conflict.draft",
                      current.changedBy(),
                      current.changed().substring(11, 16)));
      case Saving.PublicationChanged(Publication current) ->
          forms.conflict(
              desk,
              new Work(current, work.draft()),
              current.version(),
              mine,
              current.description().toJson(),
              who(current));
      case Saving.Saved saved -> throw new IllegalStateException(saved.toString());
      case Saving.Missing missing -> throw new NoSuchPage();
    };
  }

  private String who(Publication current) {
    String actor = publications.history(current.id()).getFirst().actor();
    return forms.words().say("workspace.conflict.published", actor, current.version());
  }

  private Saving store(Work work, long version, long revision, ObjectNode document, Person person) {
    Description description = Description.of(document);
    if (work.publication() != null) {
      return drafts.saveChange(
          work.publication().id(), version, revision, description, person.name());
    }
    return work.draft() == null
        ? new Saving.Saved(drafts.add(description, person.name()))
        : drafts.save(work.draft().id(), revision, description, person.name());
  }

  /** The document that the form began from, so that what the form does not show is kept. */
  private ObjectNode base(Work work, MultiValueMap<String, String> sent) {
    long version = number(sent, "version");
    if (work.draft() == null && work.publication() != null) {
      return publications
          .version(work.publication().id(), version)
          .orElse(work.publication())
          .description()
          .toJson();
    }
    return work.document();
  }

  /** The work with the version and revision that the form began from. */
  private static Work begun(Work work, MultiValueMap<String, String> sent) {
    boolean same =
        number(sent, "version") == work.version() && number(sent, "revision") == work.revision();
    return same ? work : new Work(work.publication(), null);
  }

  /** What a conflict form of this version showed beside the curator's own. */
  private static ObjectNode theirs(Work work, long version) {
    return work.publication() != null && version != work.version()
        ? work.publication().description().toJson()
        : work.document();
  }

  private static boolean current(Work work, long version) {
    return work.publication() != null && work.publication().version() == version;
  }

  private Work work(String publication, String draft) {
    if (!publication.isEmpty()) {
      if (publications.find(publication).orElse(null) instanceof Publication found) {
        return new Work(found, drafts.of(publication).orElse(null));
      }
      throw new NoSuchPage();
    }
    if (draft.isEmpty()) {
      return new Work(null, null);
    }
    Draft found = drafts.find(draft).orElseThrow(NoSuchPage::new);
    return found.publication() == null ? new Work(null, found) : work(found.publication(), "");
  }

  private static ObjectNode json(String text) {
    try {
      if (new JsonMapper().readTree(text) instanceof ObjectNode document) {
        return document;
      }
    } catch (JacksonException e) {
      throw new NoSuchPage();
    }
    throw new NoSuchPage();
  }

  private static long number(MultiValueMap<String, String> sent, String name) {
    String value = first(sent, name);
    return value.matches("\\d{1,15}") ? Long.parseLong(value) : 0;
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
