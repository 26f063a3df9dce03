package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Problem;

/** What was read of one entry. */
final class EntryFacts {

  List<String> labels = List.of();
  String title = "";
  String subtitle = "";
  @Nullable String published;
  @Nullable String edition;
  @Nullable String extent;
  final List<Entry.Part> publishers = new ArrayList<>();
  final List<Entry.Part> paragraphs = new ArrayList<>();
  final List<String> languages = new ArrayList<>();
  final List<TextDates.Told> told = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> links = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  void doubt(int line, String message) {
    problems.add(new Problem(line, message));
  }

  void take(List<Statement> statements, int line) {
    statements.forEach(statement -> take(statement, line));
  }

  private void take(Statement statement, int line) {
    switch (statement) {
      case Statement.Published date -> published(date, line);
      case Statement.Languages stated -> languages(stated.availability(), line);
      case Statement.Forthcoming forthcoming -> {
        notes.add(forthcoming.printed());
        doubt(
            line,
            "The page calls it “%s”; no date of publication was taken."
                .formatted(forthcoming.printed()));
      }
      case Statement.Edition stated -> edition = stated.printed();
      case Statement.Extent stated -> extent = stated.printed();
      case Statement.Aside aside -> {}
    }
  }

  private void languages(Availability stated, int line) {
    stated.languages().stream().filter(id -> !languages.contains(id)).forEach(languages::add);
    stated
        .unknown()
        .forEach(name -> doubt(line, "“%s” is no language that the hub knows.".formatted(name)));
  }

  private void published(Statement.Published date, int line) {
    String edtf = date.date().edtf();
    if (date.date().years()) {
      doubt(
          line,
          "“%s” names several years; it was not taken as the date of publication."
              .formatted(date.printed()));
    } else if (published == null) {
      published = edtf;
      if (!date.sure()) {
        doubt(
            line,
            "“%s” was taken as the date of publication; it may be that of an event."
                .formatted(date.printed()));
      }
    } else if (!published.equals(edtf)) {
      doubt(
          line,
          "The page also prints the date “%s”; the first was taken.".formatted(date.printed()));
    }
  }
}
