package org.researchhub.imports;

import java.util.List;
import java.util.Optional;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Match;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.Saving;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Merging;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** Makes drafts of an upload as it was decided, and notes for each record what became of it. */
@Component
class UploadTaking {

  private static final int AT_ONCE = 250;

  private final Imports imports;
  private final Drafts drafts;
  private final Batches batches;
  private final Pairs pairs;
  private final Publications publications;
  private final Database database;
  private final UploadRows rows = new UploadRows();

  UploadTaking(
      Imports imports,
      Drafts drafts,
      Batches batches,
      Pairs pairs,
      Publications publications,
      Database database) {
    this.imports = imports;
    this.drafts = drafts;
    this.batches = batches;
    this.pairs = pairs;
    this.publications = publications;
    this.database = database;
  }

  /** Goes on where it was broken off: what was taken in is known by its wording. */
  void take(Upload upload) {
    String id = upload.id();
    String known = upload.batch();
    String batch = known == null ? imports.begin(upload.name(), upload.actor()) : known;
    database.writing(transaction -> rows.batch(transaction, id, batch));
    long number = upload.done();
    List<UploadedRecord> next = after(id, number);
    while (!next.isEmpty()) {
      long before = number;
      List<UploadedRecord> records = next;
      fresh(upload, batch, before, records);
      records.stream()
          .filter(record -> !isFresh(record))
          .forEach(record -> became(id, record, into(upload, batch, record)));
      long done = records.getLast().number();
      database.writing(transaction -> rows.done(transaction, id, done));
      number = done;
      next = after(id, number);
    }
    imports.finish(batch, drafts.ofBatch(batch).size());
    database.writing(transaction -> rows.state(transaction, id, Upload.State.TAKEN, null));
  }

  private List<UploadedRecord> after(String id, long number) {
    return database.read(sql -> rows.after(sql, id, number, AT_ONCE));
  }

  private static boolean isFresh(UploadedRecord record) {
    UploadedRecord.Choice choice = record.choice();
    return switch (record.outcome()) {
      case NEW, EDITION -> true;
      case DOUBTFUL -> choice == null || choice == UploadedRecord.Choice.KEEP_BOTH;
      case SAME, REFUSED -> false;
    };
  }

  private void fresh(Upload upload, String batch, long before, List<UploadedRecord> records) {
    List<UploadedRecord> fresh = records.stream().filter(UploadTaking::isFresh).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Optional<Draft>> begun =
        drafts.take(
            fresh.stream().map(UploadedRecord::description).toList(),
            batch,
            before,
            upload.actor());
    for (int i = 0; i < fresh.size(); i++) {
      UploadedRecord record = fresh.get(i);
      Match match = record.match();
      Draft draft = begun.get(i).orElse(null);
      if (draft != null
          && match != null
          && !match.draft()
          && record.outcome() == Imported.Outcome.DOUBTFUL) {
        if (record.choice() == null) {
          pairs.found(draft, match);
        } else {
          pairs.apart(draft, match, upload.actor());
        }
      }
      became(upload.id(), record, draft == null ? "known" : "draft");
    }
  }

  private void became(String upload, UploadedRecord record, String became) {
    database.writing(transaction -> rows.became(transaction, upload, record.number(), became));
  }

  /** What a record brings to a publication that is there. */
  private String into(Upload upload, String batch, UploadedRecord record) {
    Match match = record.match();
    if (match == null || match.draft() || record.outcome() == Imported.Outcome.REFUSED) {
      return "nothing";
    }
    if (!(publications.find(match.id()).orElse(null) instanceof Publication publication)) {
      return "gone";
    }
    Description result = result(upload, record, publication);
    long base = record.base() == 0 ? publication.version() : record.base();
    Saving saving =
        batches.takeInto(
            match.id(), base, record.description(), result, batch, record.number(), upload.actor());
    return switch (saving) {
      case Saving.Saved saved -> result.equals(publication.description()) ? "nothing" : "merged";
      case Saving.DraftChanged open -> "open";
      case Saving.PublicationChanged changed -> "changed";
      case Saving.Missing missing -> "gone";
    };
  }

  private static Description result(Upload upload, UploadedRecord record, Publication publication) {
    Description chosen = record.result();
    if (chosen != null) {
      return chosen;
    }
    var merging = new Merging(publication.description(), record.description());
    boolean fills =
        record.outcome() == Imported.Outcome.SAME
            && upload.fill()
            && merging.differences().stream()
                .anyMatch(difference -> difference.filling() == Choice.OTHER);
    return fills ? merging.filled() : publication.description();
  }
}
