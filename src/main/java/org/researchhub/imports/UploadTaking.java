package org.researchhub.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Match;
import org.researchhub.curation.Saving;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Merging;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Makes drafts of an upload as it was decided, a few hundred records at a time, and notes for each
 * record what became of it.
 */
@Component
class UploadTaking {

  private static final int AT_ONCE = 250;

  private final Imports imports;
  private final FreshRecords fresh;
  private final Batches batches;
  private final Publications publications;
  private final Database database;
  private final UploadRows rows = new UploadRows();

  UploadTaking(
      Imports imports,
      FreshRecords fresh,
      Batches batches,
      Publications publications,
      Database database) {
    this.imports = imports;
    this.fresh = fresh;
    this.batches = batches;
    this.publications = publications;
    this.database = database;
  }

  /** What became of a record: the key of a sentence, and the draft or publication that it is. */
  record Became(int number, String sentence, @Nullable String made) {}

  /** Goes on where it was broken off: what was taken in is known by its wording. */
  void take(Upload upload) {
    String id = upload.id();
    String batch = batch(upload);
    long number = upload.done();
    List<UploadedRecord> next = after(id, number);
    while (!next.isEmpty()) {
      long done = next.getLast().number();
      List<Became> became = take(upload, batch, number, next);
      database.writing(transaction -> {
        became.forEach(
            one -> rows.became(transaction, id, one.number(), one.sentence(), one.made()));
        rows.done(transaction, id, done);
      });
      number = done;
      next = after(id, number);
    }
    imports.finish(batch, batches.extent(batch).all());
    database.writing(transaction -> rows.state(transaction, id, Upload.State.TAKEN, null));
  }

  /** Named in one transaction with the upload, so that no name is left over after a crash. */
  private String batch(Upload upload) {
    String known = upload.batch();
    return known != null
        ? known
        : database.write(transaction -> {
          String batch = imports.begin(transaction, upload.name(), upload.actor());
          rows.batch(transaction, upload.id(), batch);
          return batch;
        });
  }

  private List<UploadedRecord> after(String id, long number) {
    return database.read(sql -> rows.after(sql, id, number, AT_ONCE));
  }

  private List<Became> take(
      Upload upload, String batch, long before, List<UploadedRecord> records) {
    var became = new ArrayList<>(fresh.take(upload, batch, before, records));
    List<Integer> done = became.stream().map(Became::number).toList();
    List<UploadedRecord> others =
        records.stream().filter(record -> !done.contains(record.number())).toList();
    became.addAll(into(upload, batch, others));
    return became;
  }

  /** What records bring to publications that are there. */
  private List<Became> into(Upload upload, String batch, List<UploadedRecord> records) {
    var became = new ArrayList<Became>();
    var bringing = new ArrayList<Batches.Bringing>();
    var brought = new ArrayList<Became>();
    for (UploadedRecord record : records) {
      Match match = record.match();
      if (match == null || match.draft() || record.outcome() == Imported.Outcome.REFUSED) {
        became.add(new Became(record.number(), "nothing", null));
      } else if (publications.find(match.id()).orElse(null) instanceof Publication publication) {
        Description result = result(upload, record, publication);
        bringing.add(
            new Batches.Bringing(
                match.id(),
                record.base() == 0 ? publication.version() : record.base(),
                record.description(),
                result,
                record.number()));
        brought.add(
            new Became(
                record.number(),
                result.equals(publication.description()) ? "nothing" : "merged",
                match.id()));
      } else {
        became.add(new Became(record.number(), "gone", null));
      }
    }
    List<Saving> savings = batches.takeInto(bringing, batch, upload.actor());
    for (int i = 0; i < savings.size(); i++) {
      Became one = brought.get(i);
      became.add(
          new Became(
              one.number(),
              switch (savings.get(i)) {
                case Saving.Saved saved -> one.sentence();
                case Saving.DraftChanged open -> "open";
                case Saving.PublicationChanged changed -> "changed";
                case Saving.Missing missing -> "gone";
              },
              one.made()));
    }
    return became;
  }

  private static Description result(Upload upload, UploadedRecord record, Publication publication) {
    Description chosen = record.result();
    if (chosen != null) {
      return chosen;
    }
    var merging = new Merging(publication.description(), record.description());
    boolean fills =
        record.outcome() == Imported.Outcome.SAME
            && record.choice() == null
            && upload.fill()
            && merging.differences().stream()
                .anyMatch(difference -> difference.filling() == Choice.OTHER);
    return fills ? merging.filled() : publication.description();
  }
}
