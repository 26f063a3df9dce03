package org.researchhub.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.BatchEntry;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Match;
import org.researchhub.curation.Matches;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;
import org.researchhub.formats.Detection;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.VocabularyLookup;
import org.researchhub.formats.WrittenForm;
import org.researchhub.platform.Fault;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;

/** Reads sources in a known written form, compares them with the catalogue, and makes drafts. */
@Component
public class Imports {

  private final Authorities authorities;
  private final Matches matches;
  private final Drafts drafts;
  private final Publications publications;
  private final Clock clock;
  private final Random random;

  Imports(
      Authorities authorities,
      Matches matches,
      Drafts drafts,
      Publications publications,
      Clock clock,
      Random random) {
    this.authorities = authorities;
    this.matches = matches;
    this.drafts = drafts;
    this.publications = publications;
    this.clock = clock;
    this.random = random;
  }

  /** A source and how to open it; it is opened once and closed. */
  public record Source(String name, Opening content) {

    /** Opens a source from its beginning. */
    @FunctionalInterface
    public interface Opening {
      InputStream open() throws IOException;
    }

    public Source(String name, byte[] content) {
      this(name, () -> new ByteArrayInputStream(content));
    }
  }

  /** How far an import goes. */
  public enum Extent {
    /** Reads and compares; writes nothing. */
    DRY_RUN,
    /** Makes a draft of every new and doubtful record. */
    DRAFTS,
    /** Publishes the new records that no rule refuses; the others stay drafts. */
    PUBLISH
  }

  /**
   * Reads the sources, in their order.
   *
   * @param form null to tell each source's form from its beginning
   */
  public ImportReport take(
      List<Source> sources, @Nullable WrittenForm form, Extent extent, String actor) {
    var records = new ArrayList<Imported>();
    var problems = new ArrayList<ImportReport.SourceProblem>();
    var lookup = new VocabularyLookup(authorities.vocabulary());
    for (Source source : sources) {
      read(source, form, lookup, records, problems);
    }
    List<Imported> wanted =
        records.stream()
            .filter(record ->
                record.outcome() == Imported.Outcome.NEW
                    || record.outcome() == Imported.Outcome.EDITION
                    || record.outcome() == Imported.Outcome.DOUBTFUL)
            .toList();
    if (extent == Extent.DRY_RUN || wanted.isEmpty()) {
      return new ImportReport(null, 0, 0, List.copyOf(records), List.copyOf(problems));
    }
    String batch = newBatch();
    List<Draft> made =
        drafts.addAll(wanted.stream().map(Imported::description).toList(), batch, actor);
    int published = extent == Extent.PUBLISH ? publish(wanted, made, actor) : 0;
    return new ImportReport(
        batch, made.size() - published, published, List.copyOf(records), List.copyOf(problems));
  }

  private void read(
      Source source,
      @Nullable WrittenForm form,
      VocabularyLookup lookup,
      List<Imported> records,
      List<ImportReport.SourceProblem> problems) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Receiver receiver =
        new Receiver() {
          @Override
          public void take(Reading.Item<Description> item) {
            records.add(judge(source.name(), item));
          }

          @Override
          public void problem(Problem problem) {
            problems.add(new ImportReport.SourceProblem(source.name(), problem));
          }
        };
    try (BufferedInputStream content = Detection.opened(source.content().open())) {
      Detection detected = form == null ? Detection.of(content) : new Detection(form, "");
      if (detected.form() == null) {
        receiver.problem(new Problem(0, detected.reason()));
      } else {
        Origin origin = new Origin(source.name(), null, today);
        detected.form().reader().read(content, origin, lookup, receiver);
      }
    } catch (IOException e) {
      throw new Fault(source.name() + " cannot be read to its end.", "Check the file.", e);
    }
  }

  private int publish(List<Imported> records, List<Draft> made, String actor) {
    int published = 0;
    for (int i = 0; i < made.size(); i++) {
      boolean sure = records.get(i).outcome() == Imported.Outcome.NEW;
      if (sure && drafts.publish(made.get(i).id(), actor) instanceof Publishing.Published) {
        published++;
      }
    }
    return published;
  }

  private Imported judge(String source, Reading.Item<Description> item) {
    Description description = item.value();
    var problems = new ArrayList<Problem>(item.problems());
    List<Finding> refusals = Rules.check(description).stream().filter(Finding::refuses).toList();
    for (Finding refusal : refusals) {
      problems.add(new Problem(item.line(), refusal.sentence(Words.in("en"))));
    }
    Optional<Match> best = match(description);
    Imported.Outcome outcome =
        refusals.isEmpty() ? outcome(best.orElse(null)) : Imported.Outcome.REFUSED;
    return new Imported(
        outcome, source, item.line(), description, best.orElse(null), List.copyOf(problems));
  }

  /** A record that an import before made a draft of needs no second one. */
  private Optional<Match> match(Description description) {
    Optional<Match> published = matches.best(description, null);
    return published.filter(Match::certain).isPresent()
        ? published
        : drafts.same(description).or(() -> published);
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

  /**
   * Throws an import's drafts away and withdraws what it published, unless somebody has changed it
   * since. Empty when nothing is known of the batch.
   */
  public Optional<Undone> undo(String batch, String actor) {
    List<Draft> open = drafts.ofBatch(batch);
    List<BatchEntry> published = drafts.publishedOf(batch);
    if (open.isEmpty() && published.isEmpty()) {
      return Optional.empty();
    }
    int discarded = 0;
    for (Draft draft : open) {
      discarded += drafts.discard(draft.id()) ? 1 : 0;
    }
    var withdrawn = new ArrayList<String>();
    var kept = new ArrayList<String>();
    for (BatchEntry entry : published) {
      (withdraw(entry, batch, actor) ? withdrawn : kept).add(entry.publication());
    }
    return Optional.of(new Undone(discarded, List.copyOf(withdrawn), List.copyOf(kept)));
  }

  private boolean withdraw(BatchEntry entry, String batch, String actor) {
    boolean asImported =
        publications.find(entry.publication()).orElse(null) instanceof Publication publication
            && publication.version() == entry.version();
    return asImported
        && publications.withdraw(
                entry.publication(),
                entry.version(),
                "The import " + batch + ", which brought it here, was undone.",
                actor)
            instanceof Outcome.Done;
  }

  private String newBatch() {
    String letters = "bcdfghjkmnpqrstvwxz";
    var batch = new StringBuilder();
    batch.append(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).append('-');
    for (int i = 0; i < 5; i++) {
      batch.append(letters.charAt(random.nextInt(letters.length())));
    }
    return batch.toString();
  }
}
