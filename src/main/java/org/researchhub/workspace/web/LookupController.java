package org.researchhub.workspace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.curation.Match;
import org.researchhub.formats.Problem;
import org.researchhub.imports.LookedUp;
import org.researchhub.imports.Lookups;
import org.researchhub.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fills the form of a new publication with what the outside says; nothing is stored. */
@Controller
class LookupController {

  static final String LOOKUP = "/curate/lookup";
  private static final int LONGEST = 2_000;

  private final Desks desks;
  private final FormPages forms;
  private final Lookups lookups;

  LookupController(Desks desks, FormPages forms, Lookups lookups) {
    this.desks = desks;
    this.forms = forms;
    this.lookups = lookups;
  }

  @PostMapping(LOOKUP)
  ResponseEntity<byte[]> lookUp(
      @RequestParam(defaultValue = "") String identifier,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    if (!person.may(Role.CURATOR)) {
      throw new ErrorResponseException(HttpStatus.FORBIDDEN);
    }
    String typed = identifier.strip();
    if (typed.length() > LONGEST) {
      throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
    }
    Desk desk = desks.desk(person, token, "/curate/add");
    Map<String, FormPage.Known> known = new LinkedHashMap<>();
    lookups.known(typed).forEach(match -> known.put(match.id(), known(match)));
    LookedUp found = lookups.find(typed);
    lookups.known(found.description()).forEach(match -> known.put(match.id(), known(match)));
    return forms.looked(
        desk,
        found.description().toJson(),
        new FormPage.Lookup(
            typed,
            answer(found),
            found.found(),
            found.problems().stream().map(Problem::message).toList(),
            List.copyOf(known.values())));
  }

  private @Nullable String answer(LookedUp found) {
    String why = found.answer();
    return why == null ? forms.words().say("workspace.lookup.found") : why;
  }

  private FormPage.Known known(Match match) {
    Words words = forms.words();
    String address = match.draft() ? "/curate/drafts/" : "/curate/publications/";
    return new FormPage.Known(
        words.say(match.certain() ? "workspace.lookup.here" : "workspace.lookup.maybe"),
        match.title(),
        address + match.id(),
        String.join("; ", match.reasons(words)));
  }
}
