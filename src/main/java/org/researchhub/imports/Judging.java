package org.researchhub.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Comparison;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.EarlierRecords;
import org.researchhub.curation.Match;
import org.researchhub.curation.Matches;
import org.researchhub.curation.Taken;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.platform.web.Words;

/** Says what each record of one import is to the hub, and to the records before it. */
final class Judging {

  private final Matches matches;
  private final Drafts drafts;
  private final EarlierRecords earlier = new EarlierRecords();
  private int number;

  Judging(Matches matches, Drafts drafts) {
    this.matches = matches;
    this.drafts = drafts;
  }

  /**
   * A record as its reader gave it.
   *
   * @param wording names all that it says
   */
  record Read(
      String source,
      int line,
      Description description,
      Comparison record,
      String wording,
      List<Problem> problems) {

    static Read of(String source, Reading.Item<Description> item) {
      return new Read(
          source,
          item.line(),
          item.value(),
          Comparison.of(item.value()),
          Batches.wording(item.value()),
          item.problems());
    }
  }

  /** What a record meets: the likeliest publication, and the likeliest open draft. */
  private record Met(Optional<Match> published, Optional<Match> draft) {

    /** What is sure comes first, and of two that are as sure the publication. */
    Optional<Match> best() {
      return Stream.of(published, draft)
          .flatMap(Optional::stream)
          .max(
              Comparator.comparing(Match::certain)
                  .thenComparing(Match::same)
                  .thenComparing(match -> !match.draft()));
    }
  }

  /**
   * Judges records in their order; the database is asked for all of them at once.
   *
   * @param taken what became of records of the same wording, by wording
   * @param batch the import's own name once it has one: what it made itself counts as new
   */
  List<Imported> judge(List<Read> reads, Map<String, Taken> taken, @Nullable String batch) {
    List<Read> open =
        reads.stream()
            .filter(read -> {
              Taken before = taken.get(read.wording());
              return before == null || before.madeBy(batch);
            })
            .toList();
    List<Comparison> records = open.stream().map(Read::record).toList();
    List<Optional<Match>> published = matches.best(records);
    List<Optional<Match>> same =
        drafts.same(
            records,
            open.stream()
                .map(read -> taken.containsKey(read.wording()) ? String.valueOf(batch) : "")
                .toList());
    var met = new IdentityHashMap<Read, Met>();
    for (int i = 0; i < open.size(); i++) {
      met.put(open.get(i), new Met(published.get(i), same.get(i)));
    }
    var nothing = new Met(Optional.empty(), Optional.empty());
    return reads.stream()
        .map(read -> judge(read, met.getOrDefault(read, nothing), taken, batch))
        .toList();
  }

  private Imported judge(Read read, Met met, Map<String, Taken> taken, @Nullable String batch) {
    number++;
    Description description = read.description();
    var problems = new ArrayList<>(read.problems());
    for (Finding finding : Rules.refusals(description)) {
      problems.add(new Problem(read.line(), finding.sentence(Words.in("en"))));
    }
    if (problems.size() > read.problems().size()) {
      return imported(read, Imported.Outcome.REFUSED, null, problems);
    }
    Taken before = taken.get(read.wording());
    boolean own = before != null && before.madeBy(batch);
    if (before != null && !own) {
      Match match = Match.ofTaken(before, title(description));
      return imported(read, Imported.Outcome.SAME, match, problems);
    }
    Optional<EarlierRecords.Found> twice =
        earlier
            .meet(new EarlierRecords.Earlier(number, read.source(), read.line(), read.record()))
            .filter(found -> !matches.apart(read.record(), found.earlier().record()));
    Match best = met.best().orElse(null);
    boolean certain = twice.isPresent() && twice.get().match().certain();
    if (twice.isPresent() && (certain || best == null || !best.same())) {
      problems.add(again(read, twice.get()));
      return new Imported(
          certain ? Imported.Outcome.SAME : Imported.Outcome.DOUBTFUL,
          read.source(),
          read.line(),
          description,
          twice.get().match(),
          twice.get().earlier().number(),
          List.copyOf(problems));
    }
    return imported(read, outcome(best), best, problems);
  }

  private static Problem again(Read read, EarlierRecords.Found twice) {
    EarlierRecords.Earlier earlier = twice.earlier();
    String where =
        earlier.line() == 0
            ? earlier.source()
            : earlier.source().equals(read.source())
                ? "line " + earlier.line()
                : earlier.source() + ", line " + earlier.line();
    return new Problem(
        read.line(),
        (twice.match().certain() ? "The record of " : "It may be the record of ")
            + where
            + " once more: "
            + String.join(", ", twice.match().reasons(Words.in("en")))
            + ".");
  }

  private static Imported imported(
      Read read, Imported.Outcome outcome, @Nullable Match match, List<Problem> problems) {
    return new Imported(
        outcome, read.source(), read.line(), read.description(), match, 0, List.copyOf(problems));
  }

  private static String title(Description description) {
    return Description.inLanguage(description.titles(), "en").map(Map.Entry::getValue).orElse("");
  }

  private static Imported.Outcome outcome(@Nullable Match match) {
    if (match == null) {
      return Imported.Outcome.NEW;
    }
    if (match.certain()) {
      return Imported.Outcome.SAME;
    }
    if (match.doubtful()) {
      return Imported.Outcome.DOUBTFUL;
    }
    return match.kind() == Match.Kind.TRANSLATION || match.kind() == Match.Kind.EDITION
        ? Imported.Outcome.EDITION
        : Imported.Outcome.NEW;
  }
}
