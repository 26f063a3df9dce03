package org.researchhub.curation.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A guide, a summary or training beside the publication that it explains. */
final class Companions implements RecordComparison {

  /** Folded, so that one spelling stands for both scripts of a language. */
  private static final Set<String> WORDS =
      Set.of(
          "guide",
          "handbook",
          "manual",
          "toolkit",
          "workbook",
          "training",
          "trainers",
          "facilitators",
          "curriculum",
          "commentary",
          "summary",
          "annex",
          "annexes",
          "appendix",
          "supplement",
          "factsheet",
          "brief",
          "briefing",
          "poster",
          "leaflet",
          "companion",
          "explanatory",
          "checklist",
          "corrigendum",
          "erratum",
          "errata",
          "addendum",
          "manuel",
          "resume",
          "synthese",
          "annexe",
          "commentaire",
          "formation",
          "guia",
          "resumen",
          "anexo",
          "comentario",
          "capacitacion",
          "resumo",
          "vodic",
          "prirucnik",
          "sazetak",
          "prilog",
          "komentar",
          "obuka",
          "udhezues",
          "doracak",
          "permbledhje",
          "trajnim",
          "ghid",
          "rezumat",
          "anexa",
          "leitfaden",
          "handbuch",
          "zusammenfassung",
          "rukovodstvo",
          "posobie",
          "prilozenie",
          "دليل",
          "ملخص",
          "مرفق",
          "موجز");

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    for (ComparedTitle mine : one.titles()) {
      for (ComparedTitle theirs : other.titles()) {
        Optional<String> word = extra(mine, theirs).or(() -> extra(theirs, mine));
        if (word.isPresent()) {
          return Optional.of(
              Evidence.of(-4, "companion", word.get()).hinting(Evidence.Hint.COMPANION));
        }
      }
    }
    return Optional.empty();
  }

  /** Singular and plural, or one word in two related languages. */
  private static boolean alike(String one, String other) {
    return one.equals(other)
        || Math.min(one.length(), other.length()) >= 5
            && one.substring(0, 5).equals(other.substring(0, 5));
  }

  /** The word by which a title names itself a companion of what the other title names. */
  private static Optional<String> extra(ComparedTitle longer, ComparedTitle shorter) {
    Set<String> mine = new HashSet<>(longer.wordSet());
    Set<String> theirs = shorter.wordSet();
    if (theirs.size() < 3 || theirs.size() >= mine.size() + 1) {
      return Optional.empty();
    }
    long contained = theirs.stream().filter(mine::contains).count();
    if (contained < Math.ceil(theirs.size() * 0.8)) {
      return Optional.empty();
    }
    return mine.stream()
        .filter(word -> theirs.stream().noneMatch(its -> alike(word, its)))
        .filter(WORDS::contains)
        .sorted()
        .findFirst();
  }
}
