package org.researchhub.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Comparison;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Match;
import org.researchhub.curation.Merges;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.Taken;
import org.researchhub.imports.UploadTaking.Became;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Makes drafts of those records of an upload that are drafts of their own, puts into them what is
 * merged into them from the same file, and leaves the questions open that nobody decided.
 */
@Component
class FreshRecords {

  private final Drafts drafts;
  private final Batches batches;
  private final Pairs pairs;
  private final Merges merges;
  private final Database database;
  private final UploadRows rows = new UploadRows();

  FreshRecords(Drafts drafts, Batches batches, Pairs pairs, Merges merges, Database database) {
    this.drafts = drafts;
    this.batches = batches;
    this.pairs = pairs;
    this.merges = merges;
    this.database = database;
  }

  /** Some records of one upload, and where those of them are that were made already. */
  private final class Some {

    private final Upload upload;
    private final String batch;
    private final Set<Integer> fresh = new HashSet<>();
    private final Map<Integer, Became> made = new HashMap<>();

    Some(Upload upload, String batch) {
      this.upload = upload;
      this.batch = batch;
    }

    /** Whether a record before is a draft of its own, of these or of those made before them. */
    boolean isDraft(int number) {
      return fresh.contains(number)
          || earlier(number).filter(record -> "draft".equals(record.became())).isPresent();
    }

    @Nullable String place(int number) {
      Became here = made.get(number);
      return here != null ? here.made() : earlier(number).map(UploadedRecord::made).orElse(null);
    }

    private Optional<UploadedRecord> earlier(int number) {
      return database.read(sql -> rows.record(sql, upload.id(), number));
    }

    void became(UploadedRecord record, String sentence, @Nullable String place) {
      made.put(record.number(), new Became(record.number(), sentence, place));
    }
  }

  /**
   * What became of those that are drafts of their own or parts of drafts; the others are left out.
   *
   * @param before how many records come before these
   */
  List<Became> take(Upload upload, String batch, long before, List<UploadedRecord> records) {
    var some = new Some(upload, batch);
    List<UploadedRecord> fresh = records.stream().filter(record -> isFresh(some, record)).toList();
    make(some, before, fresh);
    var parts = new ArrayList<Batches.Absorbed>();
    for (UploadedRecord record : records) {
      if (!some.fresh.contains(record.number())) {
        join(some, record, parts);
      }
    }
    batches.absorbed(parts, batch);
    fresh.forEach(record -> ask(some, record));
    return List.copyOf(some.made.values());
  }

  /** What is merged into another draft begins as a draft of its own, so that it can be undone. */
  private static boolean isFresh(Some some, UploadedRecord record) {
    Match match = record.match();
    boolean own =
        record.isFresh()
            || record.isMerged()
                && match != null
                && match.draft()
                && (record.earlier() == 0 || !some.isDraft(record.earlier()));
    if (own) {
      some.fresh.add(record.number());
    }
    return own;
  }

  private void make(Some some, long before, List<UploadedRecord> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<Integer, Description> merged = merged(some, fresh);
    List<Drafts.Incoming> incoming =
        fresh.stream()
            .map(record ->
                new Drafts.Incoming(
                    Comparison.of(record.description()),
                    Batches.wording(record.description()),
                    merged.getOrDefault(record.number(), said(record)),
                    false))
            .toList();
    List<Optional<Drafts.Begun>> begun =
        drafts.takeAll(incoming, some.batch, before, some.upload.actor());
    for (int i = 0; i < fresh.size(); i++) {
      UploadedRecord record = fresh.get(i);
      begun
          .get(i)
          .ifPresentOrElse(
              one -> some.became(record, "draft", one.draft().id()), () -> known(some, record));
    }
  }

  private static Description said(UploadedRecord record) {
    return Relating.to(
        record.outcome() == Imported.Outcome.EDITION ? record.match() : null, record.description());
  }

  /** What is merged into these records, the last word of each. */
  private Map<Integer, Description> merged(Some some, List<UploadedRecord> fresh) {
    var merged = new HashMap<Integer, Description>();
    List<Integer> numbers = fresh.stream().map(UploadedRecord::number).toList();
    for (UploadedRecord record :
        database.read(sql -> rows.mergedInto(sql, some.upload.id(), numbers))) {
      Description result = record.result();
      if (result != null) {
        merged.put(record.earlier(), result);
      }
    }
    return merged;
  }

  /** A record that was taken in before: by this import until it was broken off, or by another. */
  private void known(Some some, UploadedRecord record) {
    String wording = Batches.wording(record.description());
    Taken before = batches.taken(List.of(wording)).get(wording);
    if (before == null) {
      some.became(record, "known", null);
    } else {
      String publication = before.publication();
      some.became(
          record,
          before.madeBy(some.batch) ? "draft" : "known",
          publication == null ? before.draft() : publication);
    }
  }

  /** A record that is a part of a draft, or leaves it as it is. */
  private static void join(Some some, UploadedRecord record, List<Batches.Absorbed> parts) {
    Match match = record.match();
    if (match == null || !match.draft() || record.outcome() == Imported.Outcome.REFUSED) {
      return;
    }
    String place = record.earlier() == 0 ? match.id() : some.place(record.earlier());
    if (place != null && record.choice() != null) {
      parts.add(new Batches.Absorbed(place, record.description(), record.isMerged()));
    }
    some.became(record, record.isMerged() ? "joined" : "nothing", place);
  }

  private void ask(Some some, UploadedRecord record) {
    Became became = some.made.get(record.number());
    String made = became == null ? null : became.made();
    Match match = match(some, record);
    if (became == null || made == null || match == null || !became.sentence().equals("draft")) {
      return;
    }
    Optional<Draft> draft = drafts.find(made);
    if (draft.isEmpty()) {
      return;
    }
    if (record.choice() == UploadedRecord.Choice.KEEP_BOTH) {
      pairs.apart(draft.get(), match, some.upload.actor());
      return;
    }
    pairs.found(draft.get(), match);
    Description result = record.result();
    if (record.isMerged() && record.earlier() == 0 && result != null) {
      boolean merged =
          pairs
              .between(made, match.id())
              .filter(pair ->
                  merges.join(pair.id(), result, record.base(), some.upload.actor())
                      instanceof Merges.Result.Done)
              .isPresent();
      if (merged) {
        some.became(record, "joined", match.id());
      }
    }
  }

  /** What a question is about, with its address; null when there is none. */
  private @Nullable Match match(Some some, UploadedRecord record) {
    Match match = record.match();
    boolean asked =
        record.outcome() == Imported.Outcome.DOUBTFUL || record.outcome() == Imported.Outcome.SAME;
    if (match == null || !asked || record.earlier() == 0) {
      return asked ? match : null;
    }
    String place = some.place(record.earlier());
    return place == null ? null : match.of(place, drafts.find(place).isPresent());
  }
}
