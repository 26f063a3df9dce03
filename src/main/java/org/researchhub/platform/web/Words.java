package org.researchhub.platform.web;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The interface's sentences in one language, with its numbers and dates. A sentence that has no
 * translation is said in English; a key that nobody knows is answered as it is. One instance per
 * language, safe from any thread.
 */
public final class Words {

  private static final String ENGLISH = "en";
  private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();
  private static final Map<String, String> NONE = Map.of();

  private final String language;
  private final Map<String, String> own;
  private final Map<String, String> english;
  private final PluralRules plurals;
  private final PluralRules englishPlurals = PluralRules.forLocale(ULocale.ENGLISH);
  private final Locale locale;
  private final String direction;
  private final WrittenDates dates;

  private Words(String language) {
    this.language = language;
    own = load(language);
    english = language.equals(ENGLISH) ? own : load(ENGLISH);
    String spoken = own.isEmpty() ? ENGLISH : language;
    plurals = PluralRules.forLocale(ULocale.forLanguageTag(spoken));
    direction = ULocale.forLanguageTag(spoken).isRightToLeft() ? "rtl" : "ltr";
    locale = Locale.forLanguageTag((spoken.equals(ENGLISH) ? "en-GB" : spoken) + "-u-nu-latn");
    dates = new WrittenDates(this, locale);
  }

  /** The words of this language (a BCP 47 tag). */
  public static Words in(String language) {
    return LOADED.computeIfAbsent(language, Words::new);
  }

  /** The language asked for, whether or not there is a translation. */
  public String language() {
    return language;
  }

  /** The language that the words are really in: English when there is no translation. */
  public String spoken() {
    return own.isEmpty() ? ENGLISH : language;
  }

  /** The direction of what is spoken: {@code ltr} or {@code rtl}. */
  public String direction() {
    return direction;
  }

  /** False when everything is said in English because this language has no words file. */
  public boolean translated() {
    return !own.isEmpty();
  }

  /** The language's name in itself, as a language switch shows it. */
  public String ownName() {
    Locale self = Locale.forLanguageTag(language);
    String name = self.getDisplayLanguage(self);
    return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(self) + name.substring(1);
  }

  /** The sentence with {0}, {1} … replaced; numbers are written as the language writes them. */
  public String say(String key, Object... values) {
    String sentence = find(key);
    return fill(sentence == null ? key : sentence, values);
  }

  /** True when English or this language has the key. */
  public boolean knows(String key) {
    return find(key) != null;
  }

  /** The plural form of {@code key} for n; {0} is n, {1} … are the further values. */
  public String count(String key, long n, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = n;
    System.arraycopy(more, 0, values, 1, more.length);
    String sentence = own.get(key + "." + plurals.select(n));
    if (sentence == null) {
      sentence = own.get(key + ".other");
    }
    if (sentence == null) {
      sentence = english.get(key + "." + englishPlurals.select(n));
    }
    return sentence == null ? say(key + ".other", values) : fill(sentence, values);
  }

  /** A whole number with the language's grouping and European digits. */
  public String number(long n) {
    return Math.abs(n) < 1000 ? Long.toString(n) : String.format(locale, "%,d", n);
  }

  /** A size in kB or MB, as a reader on a slow line needs it. */
  public String size(long bytes) {
    if (bytes < 1_000_000) {
      return say("platform.size.kb", Math.max(1, Math.round(bytes / 1000.0)));
    }
    return say("platform.size.mb", String.format(locale, "%.1f", bytes / 1_000_000.0));
  }

  /** An EDTF date in words: "October 2006"; what is no such date is answered as it is. */
  public String date(String edtf) {
    return dates.write(edtf);
  }

  /** The items with the language's comma between them. */
  public String list(List<String> items) {
    return String.join(say("platform.list.comma"), items);
  }

  private @Nullable String find(String key) {
    String sentence = own.get(key);
    return sentence == null ? english.get(key) : sentence;
  }

  private String fill(String sentence, Object[] values) {
    if (values.length == 0 || sentence.indexOf('{') < 0) {
      return sentence;
    }
    var filled = new StringBuilder(sentence.length() + 32);
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      int digit = i + 2 < sentence.length() && c == '{' ? sentence.charAt(i + 1) - '0' : -1;
      if (digit >= 0 && digit < values.length && sentence.charAt(i + 2) == '}') {
        filled.append(written(values[digit]));
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private String written(Object value) {
    return value instanceof Number number ? number(number.longValue()) : value.toString();
  }

  private static Map<String, String> load(String language) {
    Map<String, String> readers = file(language);
    Map<String, String> staff = readers.isEmpty() ? NONE : file("staff_" + language);
    if (staff.isEmpty()) {
      return readers;
    }
    var sentences = new HashMap<String, String>(readers);
    sentences.putAll(staff);
    return Map.copyOf(sentences);
  }

  private static Map<String, String> file(String name) {
    try (InputStream file = Words.class.getResourceAsStream("/words/" + name + ".properties")) {
      if (file == null) {
        return NONE;
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      var sentences = new HashMap<String, String>();
      properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
      return Map.copyOf(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException("The words in " + name + ".properties cannot be read", e);
    }
  }
}
