package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.Export;
import org.researchhub.authorities.Authorities;
import org.researchhub.formats.CitationForm;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Query;
import org.researchhub.search.SearchBusy;
import org.researchhub.search.SearchOutOfOrder;
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

  private static final String PAGE =
      "/{lang:[a-z]{2,3}}/search.{form:[a-z]+|(?:csl|endnote|marc|mods|dc|pubmed|isi)[.][a-z]+}";
  private static final int MOST = 5_000;
  private static final int ANY_SIZE = 10;

  private final Answers answers;
  private final Authorities authorities;
  private final Export export;

  SearchExportController(Answers answers, Authorities authorities, Export export) {
    this.answers = answers;
    this.authorities = authorities;
    this.export = export;
  }

  @GetMapping(PAGE)
  @Nullable ResponseEntity<byte[]> found(
      @PathVariable String lang,
      @PathVariable("form") String extension,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Site site = answers.site(lang, request);
    CitationForm form = CitationForm.withExtension(extension).orElse(null);
    if (form == null) {
      return answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND));
    }
    SearchRequest asked = Query.of(parameters, lang, authorities.vocabulary(), ANY_SIZE).request();
    response.setContentType(form.mediaType() + ";charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Disposition", "attachment; filename=\"search." + extension + "\"");
    try {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
      export.write(form, asked, MOST, out);
      return null;
    } catch (SearchBusy e) {
      return sorry(Problem.Kind.BUSY, site, request, response);
    } catch (SearchOutOfOrder e) {
      return sorry(Problem.Kind.OUT_OF_ORDER, site, request, response);
    }
  }

  /** Once something is sent, breaking off is the only way to say that it is not all. */
  private ResponseEntity<byte[]> sorry(
      Problem.Kind kind, Site site, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The search stopped answering midway.");
    }
    response.reset();
    return answers.problem(request, site, Problem.of(kind));
  }
}
