package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.citations.CitationStyle;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Busy;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Words;
import org.researchhub.search.SearchOutOfOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The forms in which several publications at once are sent: the written ones, and citations. */
@Component
class Forms {

  /** The ends of addresses that {@link #send} knows, as a pattern. */
  static final String ENDS =
      "{form:[a-z]+|(?:csl|endnote|marc|mods|dc|pubmed|isi|oai_dc)[.][a-z]+}";

  private static final String CITATIONS = "txt";

  private final Answers answers;
  private final FormattedCitations citations;

  Forms(Answers answers, FormattedCitations citations) {
    this.answers = answers;
    this.citations = citations;
  }

  /** Writes the publications in the form it is given. */
  interface Sending {
    void write(CitationWriter form, Writer out) throws IOException;
  }

  /**
   * Sends a file, or answers what is wrong.
   *
   * @param style of citations; null for the usual one
   * @return null when the file is sent
   */
  @Nullable ResponseEntity<byte[]> send(
      Site site,
      String name,
      String end,
      @Nullable String style,
      HttpServletRequest request,
      HttpServletResponse response,
      Sending sending)
      throws IOException {
    if (end.equals(CITATIONS)) {
      Optional<CitationStyle> wanted = style(style);
      if (wanted.isEmpty()) {
        return unknown(String.valueOf(style), site, request);
      }
      CitationWriter writer = citations.writer(wanted.get(), site.words().language());
      return send(site, name + "." + end, "text/plain", writer, request, response, sending);
    }
    CitationForm form = CitationForm.withExtension(end).orElse(null);
    return form == null
        ? answers.problem(request, site, Problem.of(Problem.Kind.NOT_FOUND))
        : send(site, name + "." + end, form.mediaType(), form.writer(), request, response, sending);
  }

  private @Nullable ResponseEntity<byte[]> send(
      Site site,
      String file,
      String mediaType,
      CitationWriter writer,
      HttpServletRequest request,
      HttpServletResponse response,
      Sending sending)
      throws IOException {
    response.setContentType(mediaType + ";charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    try {
      sending.write(
          writer,
          new BufferedWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
      return null;
    } catch (SearchOutOfOrder e) {
      return sorry(Problem.Kind.OUT_OF_ORDER, site, request, response);
    } catch (Busy e) {
      return sorry(Problem.Kind.BUSY, site, request, response);
    }
  }

  /** The style of this name, or the usual one when none is named; empty when there is none such. */
  Optional<CitationStyle> style(@Nullable String name) {
    return name == null || name.isBlank()
        ? Optional.of(FormattedCitations.usual())
        : citations.style(name.strip());
  }

  /** The problem that no style has this name, with those that have one like it. */
  ResponseEntity<byte[]> unknown(String style, Site site, HttpServletRequest request) {
    List<String> near = citations.nearest(style);
    Words words = site.words();
    String detail =
        near.isEmpty()
            ? words.say("api.style.unknown", shown(style))
            : words.say("api.style.near", shown(style), words.list(near));
    return answers.badParameter(request, site, List.of(new Problem.Flaw("style", detail)));
  }

  private static String shown(String style) {
    return style.length() > 80 ? style.substring(0, 80) + "…" : style;
  }

  /** Once something is sent, breaking off is the only way to say that it is not all. */
  private ResponseEntity<byte[]> sorry(
      Problem.Kind kind, Site site, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("What was asked for could not be written to its end.");
    }
    response.reset();
    return answers.problem(request, site, Problem.of(kind));
  }
}
