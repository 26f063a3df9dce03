package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.Export;
import org.researchhub.authorities.Authorities;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Query;
import org.researchhub.search.SearchRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a search finds, in every form in which publications can be taken away. */
@Controller
class SearchExportController {

  private static final int ANY_SIZE = 10;

  private final Answers answers;
  private final Authorities authorities;
  private final Export export;
  private final Forms forms;

  SearchExportController(Answers answers, Authorities authorities, Export export, Forms forms) {
    this.answers = answers;
    this.authorities = authorities;
    this.export = export;
    this.forms = forms;
  }

  /** How many there are is in the header X-Total-Count, the most that is sent in X-Limit. */
  @GetMapping("/{lang:[a-z]{2,3}}/search." + Forms.ENDS)
  @Nullable ResponseEntity<byte[]> found(
      @PathVariable String lang,
      @PathVariable("form") String end,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Site site = answers.site(lang, request);
    String style = parameters.getFirst("style");
    SearchRequest asked = Query.of(parameters, lang, authorities.vocabulary(), ANY_SIZE).request();
    response.setHeader("X-Limit", Integer.toString(SearchRequest.MOST_TAKEN_AWAY));
    return forms.send(
        site,
        "search",
        end,
        style,
        request,
        response,
        (form, out) ->
            export.write(
                form,
                asked,
                SearchRequest.MOST_TAKEN_AWAY,
                total -> response.setHeader("X-Total-Count", Long.toString(total)),
                out));
  }
}
