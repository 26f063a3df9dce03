package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.formats.TableHead;
import org.researchhub.imports.Upload;
import org.researchhub.imports.Uploads;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of a table that was handed in mean: asked once, and remembered. */
@Controller
@RequestMapping(ImportsController.IMPORTS + "/{id:u[a-z0-9]{8}}" + ColumnsController.COLUMNS)
class ColumnsController {

  static final String COLUMNS = "/columns";

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_SAMPLE = 80;
  private static final String TITLE = "title";

  private final Desks desks;
  private final Pages pages;
  private final Uploads uploads;

  ColumnsController(Desks desks, Pages pages, Uploads uploads) {
    this.desks = desks;
    this.pages = pages;
    this.uploads = uploads;
  }

  @GetMapping
  ResponseEntity<byte[]> ask(
      @PathVariable String id, @AuthenticationPrincipal Person person, CsrfToken token) {
    TableHead table = uploads.table(id).orElseThrow(NoSuchPage::new);
    List<String> known =
        uploads.understood(table).orElseGet(() -> TableHead.guess(table.headings()));
    return page(id, table, known, null, desks.desk(person, token, ImportsController.IMPORTS));
  }

  @PostMapping
  ResponseEntity<byte[]> confirm(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Person person,
      CsrfToken token) {
    BatchController.mayPublish(person);
    TableHead table = uploads.table(id).orElseThrow(NoSuchPage::new);
    List<String> chosen = chosen(table, sent);
    if (!chosen.contains(TITLE)) {
      return page(
          id,
          table,
          chosen,
          desks.words().say("workspace.columns.untitled"),
          desks.desk(person, token, ImportsController.IMPORTS));
    }
    uploads.understand(id, chosen, person.name());
    return ImportsController.to(ImportsController.IMPORTS + "/" + id);
  }

  /** Columns that are too many to be asked about mean what their headings say. */
  private static List<String> chosen(TableHead table, MultiValueMap<String, String> sent) {
    List<String> guessed = TableHead.guess(table.headings());
    var chosen = new ArrayList<String>();
    for (int i = 0; i < guessed.size(); i++) {
      String field = sent.getFirst(name(i));
      boolean known = field != null && TableHead.fields().contains(field);
      chosen.add(i >= MOST_COLUMNS ? guessed.get(i) : known ? field : "");
    }
    return chosen;
  }

  private static String name(int column) {
    return "column-" + column;
  }

  private ResponseEntity<byte[]> page(
      String id, TableHead table, List<String> chosen, @Nullable String error, Desk desk) {
    Upload upload = uploads.find(id).orElseThrow(NoSuchPage::new);
    Words words = desks.words();
    String heading = words.say("workspace.columns");
    String at = ImportsController.IMPORTS + "/" + id;
    return pages.unstored(
        error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "workspace/columns.jte",
        desks.frame(heading, error != null),
        new ColumnsPage(
            desk,
            heading,
            upload.name(),
            error,
            at + COLUMNS,
            at + "/discard",
            IntStream.range(0, Math.min(MOST_COLUMNS, chosen.size()))
                .mapToObj(i -> column(i, table.columns().get(i), chosen.get(i)))
                .toList(),
            options()));
  }

  private ColumnsPage.Column column(int number, TableHead.Column column, String chosen) {
    return new ColumnsPage.Column(
        name(number),
        column.heading().isEmpty()
            ? desks.words().say("workspace.columns.unnamed", number + 1)
            : cut(column.heading()),
        column.samples().stream()
            .filter(sample -> !sample.isBlank())
            .map(ColumnsController::cut)
            .toList(),
        chosen);
  }

  private static String cut(String sample) {
    return sample.length() <= LONGEST_SAMPLE
        ? sample
        : sample.substring(0, LONGEST_SAMPLE - 1) + "…";
  }

  private List<ColumnsPage.Option> options() {
    Words words = desks.words();
    return Stream.concat(
            Stream.of(new ColumnsPage.Option("", words.say("workspace.column.none"))),
            TableHead.fields().stream()
                .map(field ->
                    new ColumnsPage.Option(
                        field, words.say("workspace.column." + field.toLowerCase(Locale.ROOT)))))
        .toList();
  }
}
