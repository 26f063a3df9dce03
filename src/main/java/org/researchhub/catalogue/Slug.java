package org.researchhub.catalogue;

import com.ibm.icu.text.Transliterator;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names in addresses: {@code [a-z0-9-]}, at most 80 characters, never digits alone. */
final class Slug {

  private static final int LONGEST = 80;
  private static final Pattern NUMBERS = Pattern.compile("[0-9-]+");

  private Slug() {}

  static boolean valid(String slug) {
    return slug.length() <= LONGEST
        && slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
        && !slug.matches("[0-9]+");
  }

  /** A free slug for a title in any script. */
  static String of(String title, String id, Predicate<String> taken) {
    return free(wanted(title, id), taken);
  }

  /** The slug that a title in any script would have if it were free. */
  static String wanted(String title, String id) {
    String wanted = shortened(plain(title));
    if (wanted.isEmpty()) {
      return id;
    }
    return NUMBERS.matcher(wanted).matches()
        ? (wanted.substring(0, Math.min(wanted.length(), LONGEST / 2)) + "-" + id)
            .replace("--", "-")
        : wanted;
  }

  /** It, or it with a number. */
  static String free(String wanted, Predicate<String> taken) {
    String slug = wanted;
    for (int n = 2; taken.test(slug); n++) {
      slug = wanted + "-" + n;
    }
    return slug;
  }

  private static String plain(String title) {
    String latin =
        title.chars().allMatch(c -> c < 128) ? title : ToLatin.INSTANCE.transliterate(title);
    var plain = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = Character.toLowerCase(latin.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c != '\''
          && c != '’'
          && !plain.isEmpty()
          && plain.charAt(plain.length() - 1) != '-') {
        plain.append('-');
      }
    }
    return plain.toString().replaceFirst("-$", "");
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
