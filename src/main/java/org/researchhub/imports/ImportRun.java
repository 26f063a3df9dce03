package org.researchhub.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.Taken;
import org.researchhub.curation.Together;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.ColumnChoice;
import org.researchhub.formats.Detection;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Imports.Extent;

/**
 * One import under way. Records are judged and kept up to a thousand at a time, in one transaction:
 * memory does not grow with the sources, and what was kept before a crash is found again by its
 * wording.
 */
final class ImportRun {

  private static final int AT_ONCE = 1_000;

  /** How many recognised records are kept in mind until the first is made of another. */
  private static final int MOST_UNNAMED = 20_000;

  private final Judging judging;
  private final Batches batches;
  private final Drafts drafts;
  private final Pairs pairs;
  private final Supplier<String> beginBatch;
  private final Extent extent;
  private final String actor;
  private final ImportReceiver receiver;
  private Consumer<Description> beforeDraft = description -> {};
  private final List<Judging.Read> waiting = new ArrayList<>();
  private final List<Batches.Recognised> recognised = new ArrayList<>();
  private final Places places = new Places();
  private final Map<Imported.Outcome, Long> outcomes = new EnumMap<>(Imported.Outcome.class);
  private @Nullable String batch;
  private long read;
  private long made;
  private long published;
  private long unread;

  /**
   * @param batch of an import that was broken off, else null
   * @param beginBatch gives the import its name when the first record is kept
   */
  ImportRun(
      Judging judging,
      Batches batches,
      Drafts drafts,
      Pairs pairs,
      @Nullable String batch,
      Supplier<String> beginBatch,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    this.judging = judging;
    this.batches = batches;
    this.drafts = drafts;
    this.pairs = pairs;
    this.batch = batch;
    this.beginBatch = beginBatch;
    this.extent = extent;
    this.actor = actor;
    this.receiver = receiver;
  }

  /**
   * Judges records that need no reader.
   *
   * @param wanted told of each of which a draft will be made, before it is
   */
  void read(
      List<Imports.Described> records,
      List<Imports.Refusal> refusals,
      Consumer<Description> wanted) {
    beforeDraft = wanted;
    for (Imports.Refusal refusal : refusals) {
      unread++;
      receiver.problem(refusal.source(), refusal.problem());
    }
    for (Imports.Described record : records) {
      waiting.add(
          Judging.Read.of(
              record.source(), new Reading.Item<>(0, record.description(), record.problems())));
      if (waiting.size() == AT_ONCE) {
        keep();
      }
    }
    keep();
  }

  void read(
      Imports.Source source,
      @Nullable WrittenForm form,
      ColumnChoice columns,
      LocalDate today,
      AuthorityLookup words) {
    Origin origin = new Origin(source.name(), null, today);
    ReadAhead.Reader reader =
        (content, receives) -> Detection.read(content, form, origin, words, columns, receives);
    try (var ahead = new ReadAhead(source, reader)) {
      ReadAhead.Part part;
      do {
        part = ahead.next();
        for (Problem problem : part.problems()) {
          unread += problem.line() == 0 ? 1 : 0;
          receiver.problem(source.name(), problem);
        }
        waiting.addAll(part.records());
        keep();
      } while (!part.last());
    }
  }

  ImportReport report(boolean continued) {
    return new ImportReport(
        batch, continued, made - published, published, read, Map.copyOf(outcomes), unread);
  }

  private void keep() {
    while (!waiting.isEmpty()) {
      keep(
          extent == Extent.PUBLISH
              ? Together.first(waiting.stream().map(Judging.Read::record).toList())
              : waiting.size());
    }
  }

  /**
   * @param first how many of those that wait
   */
  private void keep(int first) {
    List<Judging.Read> some = waiting.subList(0, first);
    List<String> wordings = some.stream().map(Judging.Read::wording).toList();
    Map<String, Taken> taken = batches.taken(wordings);
    var wanted = new ArrayList<Wanted>();
    var open = new ArrayList<Draft>();
    List<Imported> all = judging.judge(some, taken, batch);
    for (int i = 0; i < all.size(); i++) {
      Imported judged = all.get(i);
      int number = (int) read + i + 1;
      outcomes.merge(judged.outcome(), 1L, Long::sum);
      Taken before = taken.get(wordings.get(i));
      if (before != null && before.madeBy(batch)) {
        made++;
        published += before.publication() == null ? 0 : 1;
        places.made(number, before.draft(), before.publication());
        if (judged.outcome() == Imported.Outcome.NEW) {
          drafts.find(before.draft()).ifPresent(open::add);
        }
      } else if (isWanted(judged)) {
        wanted.add(new Wanted(number, judged, waiting.get(i)));
      } else {
        places.same(number, judged);
      }
      receiver.take(judged);
    }
    if (extent != Extent.DRY_RUN) {
      begin(wanted);
      remember(all, taken);
      ask(all);
      publish(open);
    }
    read += first;
    some.clear();
    receiver.safe(read);
  }

  /**
   * An import that has made nothing has no name, and finds the hub as it was when it is told again.
   */
  private void remember(List<Imported> all, Map<String, Taken> taken) {
    for (int i = 0; i < all.size(); i++) {
      String wording = waiting.get(i).wording();
      if (all.get(i).outcome() == Imported.Outcome.SAME
          && !taken.containsKey(wording)
          && recognised.size() < MOST_UNNAMED) {
        places
            .match(all.get(i))
            .ifPresent(match ->
                recognised.add(new Batches.Recognised(wording, match.id(), match.draft())));
      }
    }
    if (batch != null) {
      batches.recognised(recognised, batch);
      recognised.clear();
    }
  }

  private record Wanted(int number, Imported judged, Judging.Read read) {}

  private static boolean isWanted(Imported record) {
    return record.outcome() == Imported.Outcome.NEW
        || record.outcome() == Imported.Outcome.EDITION
        || record.outcome() == Imported.Outcome.DOUBTFUL;
  }

  /** Makes drafts; of those that nobody need look at publications, if that is wanted. */
  private void begin(List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    String name = batch == null ? beginBatch.get() : batch;
    batch = name;
    wanted.forEach(one -> beforeDraft.accept(one.read().description()));
    List<Optional<Drafts.Begun>> begun =
        drafts.takeAll(wanted.stream().map(this::incoming).toList(), name, read, actor);
    for (int i = 0; i < begun.size(); i++) {
      Drafts.Begun one = begun.get(i).orElse(null);
      if (one != null) {
        Publication publication = one.publication();
        made++;
        published += publication == null ? 0 : 1;
        places.made(
            wanted.get(i).number(),
            one.draft().id(),
            publication == null ? null : publication.id());
      }
    }
  }

  private Drafts.Incoming incoming(Wanted one) {
    return new Drafts.Incoming(
        one.read().record(),
        one.read().wording(),
        Relating.to(one.judged().known(), one.read().description()),
        isSure(one.judged()));
  }

  /** Lets somebody decide on what is doubtful; asked once more after a crash, it does no harm. */
  private void ask(List<Imported> all) {
    for (int i = 0; i < all.size(); i++) {
      Imported judged = all.get(i);
      String own = places.draft((int) read + i + 1);
      if (judged.outcome() == Imported.Outcome.DOUBTFUL && own != null) {
        places
            .match(judged)
            .ifPresent(match -> drafts.find(own).ifPresent(draft -> pairs.found(draft, match)));
      }
    }
  }

  private boolean isSure(Imported record) {
    return extent == Extent.PUBLISH && record.outcome() == Imported.Outcome.NEW;
  }

  /** What an import that was broken off had begun. */
  private void publish(List<Draft> begun) {
    if (extent == Extent.PUBLISH && !begun.isEmpty()) {
      published +=
          drafts.publishAll(begun, actor).stream()
              .filter(Publishing.Published.class::isInstance)
              .count();
    }
  }
}
