package org.researchhub.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Matches;
import org.researchhub.curation.Pairs;
import org.researchhub.formats.ColumnChoice;
import org.researchhub.formats.Problem;
import org.researchhub.formats.VocabularyLookup;
import org.researchhub.formats.WrittenForm;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Reads sources in any written form, compares their records with what the hub has, and makes drafts
 * of what is new. What an import made can be undone for thirty days.
 */
@Component
public class Imports {

  private static final Duration UNDOABLE = Duration.ofDays(30);
  private static final int AT_ONCE = 100;

  private final Authorities authorities;
  private final Matches matches;
  private final Drafts drafts;
  private final Batches batches;
  private final Pairs pairs;
  private final Database database;
  private final Clock clock;
  private final Random random;
  private final RememberedColumns columns;
  private final BatchRows rows = new BatchRows();
  private volatile Consumer<String> worker = batch -> {};

  Imports(
      Authorities authorities,
      Matches matches,
      Drafts drafts,
      Batches batches,
      Pairs pairs,
      Database database,
      Clock clock,
      Random random,
      RememberedColumns columns) {
    this.authorities = authorities;
    this.matches = matches;
    this.drafts = drafts;
    this.batches = batches;
    this.pairs = pairs;
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.columns = columns;
  }

  /**
   * A source and how to open it; it is opened once and closed.
   *
   * @param place tells it from others of its name: an import of the same places that was broken off
   *     is gone on with; null when it cannot be read again
   */
  public record Source(String name, @Nullable String place, Opening content) {

    /** Opens a source from its beginning. */
    @FunctionalInterface
    public interface Opening {
      InputStream open() throws IOException;
    }

    public Source(String name, byte[] content) {
      this(name, null, () -> new ByteArrayInputStream(content));
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
   * As below; the columns of tables mean what was decided before, or else what their headings say.
   */
  public ImportReport take(
      List<Source> sources,
      @Nullable WrittenForm form,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    return take(sources, form, columns, extent, actor, receiver);
  }

  /**
   * Reads the sources, in their order. Broken off at any moment and told again, it goes on where it
   * was; told again after its end, it makes nothing.
   *
   * @param form null to tell each source's form from its beginning
   * @param chosen what the columns of tables mean
   */
  public ImportReport take(
      List<Source> sources,
      @Nullable WrittenForm form,
      ColumnChoice chosen,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    var lookup = new VocabularyLookup(authorities.vocabulary());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return run(
        places(sources),
        names(sources),
        run -> sources.forEach(source -> run.read(source, form, chosen, today, lookup)),
        extent,
        actor,
        receiver);
  }

  /**
   * A record that needs no reader.
   *
   * @param source the name of the file
   */
  record Described(String source, Description description, List<Problem> problems) {}

  /** A source that could not be read. */
  record Refusal(String source, Problem problem) {}

  /**
   * As above, of records that need no reader.
   *
   * @param places tell these sources from all others
   * @param beforeDraft told of each record of which a draft will be made, before it is
   */
  ImportReport take(
      List<Described> records,
      List<Refusal> refusals,
      String places,
      Consumer<Description> beforeDraft,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    return run(
        Optional.of(places),
        places,
        run -> run.read(records, refusals, beforeDraft),
        extent,
        actor,
        receiver);
  }

  private ImportReport run(
      Optional<String> places,
      String names,
      Consumer<ImportRun> reading,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    Optional<String> brokenOff =
        extent == Extent.DRY_RUN
            ? Optional.empty()
            : places.flatMap(all ->
                database
                    .read(sql -> rows.brokenOff(sql, all, extent.name(), undoableSince()))
                    .map(Batch::id));
    var run =
        new ImportRun(
            new Judging(matches, drafts),
            batches,
            drafts,
            pairs,
            brokenOff.orElse(null),
            () -> begin(places.orElse(names), extent, actor),
            extent,
            actor,
            receiver);
    reading.accept(run);
    ImportReport report = run.report(brokenOff.isPresent());
    String batch = report.batch();
    if (batch != null) {
      String now = clock.instant().toString();
      database.writing(
          transaction -> rows.finish(transaction, batch, now, report.drafts(), report.published()));
    }
    return report;
  }

  private static Optional<String> places(List<Source> sources) {
    return sources.stream().allMatch(source -> source.place() != null)
        ? Optional.of(
            sources.stream()
                .map(source -> String.valueOf(source.place()))
                .collect(Collectors.joining("\n")))
        : Optional.empty();
  }

  private static String names(List<Source> sources) {
    return sources.stream().map(Source::name).collect(Collectors.joining("\n"));
  }

  private String begin(String sources, Extent extent, String actor) {
    return database.write(transaction -> begin(transaction, sources, extent, actor));
  }

  private String begin(DSLContext transaction, String sources, Extent extent, String actor) {
    String id = newBatch();
    String now = clock.instant().toString();
    rows.begin(
        transaction,
        new Batch(id, sources, extent.name(), actor, now, null, null, 0, 0, null, null, 0, 0));
    return id;
  }

  /**
   * Names an import that is made in another way than by {@link #take}, so that it can be undone, in
   * the caller's transaction.
   */
  String begin(DSLContext transaction, String source, String actor) {
    return begin(transaction, source, Extent.DRAFTS, actor);
  }

  void finish(String batch, long drafts) {
    String now = clock.instant().toString();
    database.writing(transaction -> rows.finish(transaction, batch, now, drafts, 0));
  }

  public Optional<Batch> find(String batch) {
    return database.read(sql -> rows.byId(sql, batch));
  }

  /** The imports that can still be undone, and those of them that were, newest first. */
  public List<Batch> recent() {
    return database.read(sql -> rows.since(sql, undoableSince()));
  }

  /** Nothing is undone of an import that is older than thirty days. */
  public sealed interface Undoing {
    record Done(Batches.Undone undone) implements Undoing {}

    /** It is begun and goes on by itself, also after a crash. */
    record Begun() implements Undoing {}

    record TooOld(String started) implements Undoing {}

    record Unknown() implements Undoing {}
  }

  /**
   * Throws an import's drafts away and withdraws what it published, unless somebody has changed it
   * since.
   */
  public Undoing undo(String batch, String actor) {
    Optional<Batch> known = find(batch);
    if (known.isPresent() && isTooOld(known.get())) {
      return new Undoing.TooOld(known.get().started());
    }
    known.ifPresent(one -> beginUndoing(one, actor));
    Batches.Undone undone = undoNow(batch, actor);
    return known.isEmpty() && undone.nothing() ? new Undoing.Unknown() : new Undoing.Done(undone);
  }

  /** As {@link #undo}, in a hub that serves: it is begun here and done soon. */
  public Undoing beginUndoing(String batch, String actor) {
    Optional<Batch> known = find(batch);
    if (known.isEmpty()) {
      return new Undoing.Unknown();
    }
    if (isTooOld(known.get())) {
      return new Undoing.TooOld(known.get().started());
    }
    if (beginUndoing(known.get(), actor)) {
      worker.accept(batch);
    }
    return new Undoing.Begun();
  }

  private boolean beginUndoing(Batch batch, String actor) {
    Batches.Extent extent = batches.extent(batch.id());
    return begin(batch, Batch.Work.UNDOING, actor, extent.undoable(), extent.drafts());
  }

  /**
   * Begins to publish the drafts of an import that no rule refuses and about which no question is
   * open; it is done soon, and undone with the import. False when something is done with it
   * already.
   */
  public boolean beginPublishing(String batch, String actor) {
    boolean begun =
        find(batch)
            .filter(known ->
                begin(
                    known,
                    Batch.Work.PUBLISHING,
                    actor,
                    drafts.countSettled(batch),
                    batches.extent(batch).published()))
            .isPresent();
    if (begun) {
      worker.accept(batch);
    }
    return begun;
  }

  private boolean begin(Batch batch, Batch.Work work, String actor, long total, long from) {
    Batch worked = batch.with(work, actor, total, from);
    return database.write(transaction -> rows.beginWork(transaction, worked));
  }

  /** Who is told of a batch with which something is to be done. */
  void worker(Consumer<String> told) {
    worker = told;
  }

  /** The batches with which something is being done, or was when the hub ended. */
  List<Batch> worked() {
    return database.read(rows::worked);
  }

  /** Does what was begun with a batch, or goes on with it. */
  void work(String id) {
    Batch batch = find(id).orElse(null);
    Batch.Work work = batch == null ? null : batch.work();
    if (batch == null || work == null) {
      return;
    }
    String actor = Objects.requireNonNullElse(batch.workBy(), batch.actor());
    switch (work) {
      case UNDOING -> undoNow(id, actor);
      case PUBLISHING -> publishNow(id, actor);
    }
  }

  /** So that it can be begun again. */
  void stopWork(String batch) {
    database.writing(transaction -> rows.stopWork(transaction, batch));
  }

  private Batches.Undone undoNow(String batch, String actor) {
    String reason = "The import " + batch + " was undone.";
    Batches.Undone undone = batches.undo(batch, reason, actor);
    String now = clock.instant().toString();
    database.writing(transaction -> rows.undo(transaction, batch, now));
    return undone;
  }

  private void publishNow(String batch, String actor) {
    List<Draft> next = drafts.settled(batch, null, AT_ONCE);
    while (!next.isEmpty()) {
      drafts.publishAll(next, actor);
      next = drafts.settled(batch, next.getLast(), AT_ONCE);
    }
    Batches.Extent extent = batches.extent(batch);
    database.writing(
        transaction -> rows.published(transaction, batch, extent.all(), extent.published()));
  }

  private boolean isTooOld(Batch batch) {
    return batch.started().compareTo(undoableSince()) < 0;
  }

  private String undoableSince() {
    return clock.instant().minus(UNDOABLE).toString();
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
