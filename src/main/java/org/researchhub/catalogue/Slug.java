package org.researchhub.catalogue;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;

/** Names in addresses: {@code [a-z0-9-]}, at most 80 characters, never digits alone. */
final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  static boolean valid(String slug) {
    return slug.length() <= LONGEST
        && slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
        && !slug.matches("[0-9]+");
  }

  /** A free slug for a title in any script. */
  static String of(String title, String id, Predicate<String> taken) {
    String base = shortened(plain(title));
    if (base.isEmpty()) {
      base = id;
    } else if (base.matches("[0-9-]+")) {
      base = base.substring(0, Math.min(base.length(), LONGEST / 2)) + "-" + id;
      base = base.replace("--", "-");
    }
    String slug = base;
    for (int n = 2; taken.test(slug); n++) {
      slug = base + "-" + n;
    }
    return slug;
  }

  private static String plain(String title) {
    String latin =
        title.chars().allMatch(c -> c < 128) ? title : ToLatin.INSTANCE.transliterate(title);
    return latin
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String shortened(String slug) {
    int room = LONGEST - 6;
    if (slug.length() <= room) {
      return slug;
    }
    int cut = slug.lastIndexOf('-', room);
    return slug.substring(0, cut > 20 ? cut : room);
  }

  /** Loaded only when a title needs it: ICU's rules take a while. */
  private static final class ToLatin {
    static final Transliterator INSTANCE =
        Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
  }
}
