package org.researchhub.curation;

import java.util.List;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.matching.ComparedRecord;
import org.researchhub.curation.matching.Reason;
import org.researchhub.curation.matching.Verdict;
import org.researchhub.curation.matching.Weighing;
import org.researchhub.platform.web.Words;

/**
 * A publication, or an open draft of one, that another record may be the same as or belong to.
 *
 * @param id empty for an earlier record of the same import, which has none yet
 * @param score from 0 to 1; how sure the reasons make it
 * @param evidence what speaks for and against it, the weightiest first
 * @param draft whether the id is a draft's
 */
public record Match(
    String id, String title, Kind kind, double score, List<Reason> evidence, boolean draft) {

  private static final String TAKEN = "curation.match.taken";
  private static final String RECOGNISED = "curation.match.recognised";

  /** How the two belong together. */
  public enum Kind {
    SAME,
    TRANSLATION,
    EDITION,
    RELATED
  }

  /** That a record was taken in before, word for word. */
  public static Match ofTaken(Taken taken, String title) {
    String publication = taken.publication();
    return new Match(
        publication == null ? taken.draft() : publication,
        title,
        Kind.SAME,
        1,
        List.of(new Reason(taken.recognised() ? RECOGNISED : TAKEN, List.of())),
        publication == null);
  }

  /** What two descriptions are to each other, whether or not the hub has either. */
  public static Match between(Description one, Description other) {
    return between(ComparedRecord.of(one), ComparedRecord.of(other));
  }

  static Match between(ComparedRecord one, ComparedRecord other) {
    return of(Weighing.of(one, other), "", "", false);
  }

  /** A match that was kept, with the evidence as {@link #evidenceJson()} wrote it. */
  public static Match stored(
      String id, String title, Kind kind, double score, String evidence, boolean draft) {
    return new Match(id, title, kind, score, PairStore.reasons(evidence), draft);
  }

  /** The evidence as it can be kept. */
  public String evidenceJson() {
    return PairStore.json(evidence);
  }

  /** Whether they are taken for the same, certainly or doubtfully. */
  public boolean same() {
    return certain() || doubtful();
  }

  static Match of(Verdict verdict, String id, String title, boolean draft) {
    return new Match(
        id, title, Kind.valueOf(verdict.kind().name()), verdict.score(), verdict.reasons(), draft);
  }

  /** Whether the record was taken in before, word for word: nothing is to be compared. */
  public boolean taken() {
    return evidence.stream().anyMatch(reason -> reason.words().equals(TAKEN));
  }

  /** The same match, with another that turned out to be meant. */
  public Match of(String other, boolean isDraft) {
    return new Match(other, title, kind, score, evidence, isDraft);
  }

  /** The evidence in words, the weightiest first. */
  public List<String> reasons(Words words) {
    return evidence.stream().map(reason -> reason.sentence(words)).toList();
  }

  /** Whether nobody needs to look at it. */
  public boolean certain() {
    return kind == Kind.SAME && score >= Weighing.CERTAIN;
  }

  /** Whether somebody should look at it, because it may be the same. */
  public boolean doubtful() {
    return kind == Kind.SAME && !certain() && score >= Weighing.SAME;
  }

  /** Whether it is another language, edition or companion of the same work. */
  public boolean belongs() {
    return kind != Kind.SAME && score >= Weighing.SAME;
  }
}
