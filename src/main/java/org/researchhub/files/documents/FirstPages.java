package org.researchhub.files.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.FirstLook;
import org.researchhub.files.FirstLook.Seen;
import org.researchhub.files.language.LanguageOfText;

/** Tells from a document's first pages what it is called, from when it is and in what language. */
public final class FirstPages {

  /** How many pages or sections are enough. */
  public static final int MANY = 3;

  private static final Pattern SYMBOL =
      Pattern.compile("[A-Z]{1,6}(?:/[A-Za-z0-9]+(?:\\.[0-9]+)?(?:\\([A-Za-z0-9]+\\))?){2,}");
  private static final Pattern MADE_BY_A_PROGRAM =
      Pattern.compile(
          "(?i)(?:microsoft |untitled|document ?\\d*$|summary$|slide ?\\d|powerpoint).*"
              + "|.*\\.[a-z]{3,8}$");
  private static final Pattern SUMMARY =
      Pattern.compile("(?iu)(executive)?summary|abstract|résumé|resumen|резюме|موجز|ملخص");
  private static final Pattern OF_A_BODY =
      Pattern.compile(
          "(?iu)(?:the )?(?:united nations|nations unies|economic and social|commission|conseil"
              + "|ministry|ministère|department|office of|working papers?|distr\\.|official records"
              + "|الأمم المتحدة|اللجنة|المجلس|وزارة)\\b.*");
  private static final Pattern ROUND = Pattern.compile("\\(.*\\)");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:,? +(?:\\p{Ll}{1,4} +)?\\p{Lu}[\\p{L}.'’-]*){1,4}");
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_TITLE = 300;
  private static final int FIRST_LINES = 40;
  private static final int WORDS_OF_A_TITLE = 4;
  private static final int MOST_AUTHORS = 30;

  private FirstPages() {}

  /**
   * @param pages the text of the first pages, one after the other
   * @param creators whom the document names as its authors
   */
  public static FirstLook of(List<String> pages, Accessibility facts, List<String> creators) {
    List<String> lines = pages.isEmpty() ? List.of() : lines(pages.getFirst());
    return new FirstLook(
        title(lines, facts.title()),
        authors(creators),
        PrintedDate.in(lines).map(date -> new Seen(date, 1)).orElse(null),
        language(pages, facts.language()),
        symbol(lines).map(symbol -> new Seen(symbol, 1)).orElse(null));
  }

  private static List<String> lines(String page) {
    return page.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(FIRST_LINES)
        .toList();
  }

  private static @Nullable Seen title(List<String> lines, @Nullable String own) {
    if (own != null && canBeTitle(own) && !MADE_BY_A_PROGRAM.matcher(own.strip()).matches()) {
      return new Seen(own.strip(), 0);
    }
    return printed(lines).map(line -> new Seen(line, 1)).orElse(null);
  }

  /** What stands before the summary; else the first long line that names no body. */
  private static Optional<String> printed(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      // Letters drawn wide apart come with blanks between them.
      if (SUMMARY.matcher(lines.get(i).replaceAll("\\s", "")).matches()) {
        int above = i - 1;
        while (above > 0 && ROUND.matcher(lines.get(above)).matches()) {
          above--;
        }
        if (canBeTitle(lines.get(above))) {
          return Optional.of(lines.get(above));
        }
      }
    }
    return lines.stream()
        .filter(FirstPages::canBeTitle)
        .filter(line -> line.split("\\s+").length >= WORDS_OF_A_TITLE)
        .filter(line -> !SYMBOL.matcher(line).find() && !OF_A_BODY.matcher(line).matches())
        .findFirst();
  }

  private static boolean canBeTitle(String line) {
    int length = line.strip().length();
    return length >= SHORTEST_TITLE
        && length <= LONGEST_TITLE
        && line.indexOf('@') < 0
        && line.codePoints().filter(Character::isLetter).count() > length / 2;
  }

  /** Programs put the name of an account there as readily as that of a person. */
  private static List<Seen> authors(List<String> creators) {
    return creators.stream()
        .flatMap(creator -> Stream.of(creator.split("\\s*(?:;|&| and | und | et )\\s*")))
        .map(String::strip)
        .filter(name -> NAME.matcher(name).matches())
        .distinct()
        .limit(MOST_AUTHORS)
        .map(name -> new Seen(name, 0))
        .toList();
  }

  /** What is printed counts more than what the document states: templates state wrongly. */
  private static @Nullable Seen language(List<String> pages, @Nullable String stated) {
    for (int i = 0; i < pages.size(); i++) {
      String language = LanguageOfText.of(pages.get(i));
      if (language != null) {
        return new Seen(language, i + 1);
      }
    }
    return stated == null || !stated.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? null
        : new Seen(stated.replaceFirst("-.*", "").toLowerCase(java.util.Locale.ROOT), 0);
  }

  private static Optional<String> symbol(List<String> lines) {
    String longest = "";
    for (String line : lines) {
      Matcher found = SYMBOL.matcher(line);
      while (found.find()) {
        if (found.group().length() > longest.length()) {
          longest = found.group();
        }
      }
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
  }
}
