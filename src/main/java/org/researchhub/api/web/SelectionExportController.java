package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.Export;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The publications that somebody chose, in every form in which they can be taken away. */
@Controller
class SelectionExportController {

  private static final int MOST = 500;

  private final Answers answers;
  private final Export export;
  private final Forms forms;

  SelectionExportController(Answers answers, Export export, Forms forms) {
    this.answers = answers;
    this.export = export;
    this.forms = forms;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/publications." + Forms.ENDS)
  @Nullable ResponseEntity<byte[]> chosen(
      @PathVariable String lang,
      @PathVariable("form") String end,
      @RequestParam(name = "id", required = false) @Nullable List<String> asked,
      @RequestParam(name = "style", required = false) @Nullable String style,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Site site = answers.site(lang, request);
    List<String> ids =
        asked == null
            ? List.of()
            : asked.stream().filter(PublicationId::valid).distinct().limit(MOST + 1L).toList();
    if (ids.isEmpty() || ids.size() > MOST) {
      String detail =
          ids.isEmpty()
              ? site.words().say("api.selection.none")
              : site.words().say("api.selection.many", MOST);
      return answers.badParameter(request, site, List.of(new Problem.Flaw("id", detail)));
    }
    return forms.send(
        site,
        "publications",
        end,
        style,
        request,
        response,
        (form, out) -> export.chosen(form, ids, lang, out));
  }
}
