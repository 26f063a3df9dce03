package org.researchhub.curation.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import org.researchhub.platform.Fingerprint;

/**
 * The keys under which records meet that are worth comparing. A few for each record, so that one
 * slip in a title leaves others; what only meets under a common key is found among the many by
 * meeting under several.
 */
public final class Keys {

  /** Raised when {@link #of} gives other keys than before: those that are stored are made anew. */
  private static final int OWN_FORM = 3;

  private static final int SHORTEST_WORD = 4;
  private static final int STEM = 6;
  private static final int LONGEST_KEY = 120;

  private Keys() {}

  /** The form of the keys, that of the folded texts in them included. */
  public static String form() {
    return OWN_FORM + "." + Folding.FORM;
  }

  public static Set<String> of(Description description) {
    return of(ComparedRecord.of(description));
  }

  public static Set<String> of(ComparedRecord record) {
    var keys = new LinkedHashSet<String>();
    record.identifiers().forEach(identifier -> keys.add("i " + identifier));
    record
        .digests()
        .forEach(digest -> keys.add("f " + digest.substring(0, Math.min(32, digest.length()))));
    record.links().forEach(link -> keys.add("u " + link));
    for (ComparedTitle title : record.titles()) {
      keys.add("t " + title.words().replace(" ", ""));
      if (title.main().length() >= 12) {
        keys.add("t " + title.main().replace(" ", ""));
      }
      byWords(title, keys);
    }
    record.year().ifPresent(year -> byYear(record, year, keys));
    return keys.stream()
        .map(key -> key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those of the keys under which the same record meets, leaving out translations' alone. */
  public static Set<String> ofTheSame(Set<String> keys) {
    return keys.stream()
        .filter(key -> !key.startsWith("a ") && !key.startsWith("p "))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Keys as they are stored. Two of which the numbers are alike by chance make somebody compare two
   * records for nothing, no more.
   */
  public static List<Long> numbers(Collection<String> keys) {
    return keys.stream().map(Fingerprint::of).distinct().toList();
  }

  /** The key of everything that a record says, word for word. */
  public static String wording(Description description) {
    return "w " + digest(ComparedRecord.said(description));
  }

  /** The key of what a record is known by: the same record told in other words keeps it. */
  public static String likeness(ComparedRecord record) {
    return "r "
        + digest(
            String.join(
                "\n",
                record.titles().stream().map(ComparedTitle::words).sorted().toList().toString(),
                new TreeSet<>(record.languages()).toString(),
                record.published().orElse(""),
                record.agencies().stream()
                    .map(agency -> agency.id() == null ? Folding.fold(agency.name()) : agency.id())
                    .sorted()
                    .toList()
                    .toString(),
                record.identifiers().stream().map(Object::toString).sorted().toList().toString()));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void byWords(ComparedTitle title, Set<String> keys) {
    String[] telling =
        Arrays.stream(title.words().split(" "))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .map(word -> word.substring(0, Math.min(STEM, word.length())))
            .toArray(String[]::new);
    if (telling.length < 3) {
      return;
    }
    keys.add("b " + telling[0] + " " + telling[1] + " " + telling[2]);
    int last = telling.length - 1;
    keys.add("e " + telling[last - 2] + " " + telling[last - 1] + " " + telling[last]);
    String longest =
        Arrays.stream(title.words().split(" "))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
            .limit(3)
            .sorted()
            .map(word -> word.substring(0, Math.min(STEM, word.length())))
            .collect(Collectors.joining(" "));
    keys.add("l " + longest);
  }

  /** A translation shares no word with the title: it is found by who published it and when. */
  private static void byYear(ComparedRecord record, int year, Set<String> keys) {
    String date = record.published().orElse("");
    for (Description.AgencyStatement agency : record.agencies()) {
      String name = agency.id() == null ? Folding.fold(agency.name()) : agency.id();
      keys.add("a " + name + " " + (date.length() >= 7 ? date.substring(0, 7) : year));
    }
    if (!record.persons().isEmpty()) {
      keys.add("p " + record.persons().getFirst().family().getLast() + " " + year);
    }
  }
}
