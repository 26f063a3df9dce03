package org.researchhub.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many pages a document has and whether it has text, as far as its text has been read. */
@Component
class TextFacts implements FileFacts.Source {

  /** A page of a list asks for many; the text behind each is large. */
  private static final long REMEMBERED = 20_000;

  private final Text texts;
  private final Cache<String, Found> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  TextFacts(Text texts) {
    this.texts = texts;
  }

  private record Found(
      @Nullable Integer pages,
      String text,
      @Nullable Boolean tagged,
      @Nullable Boolean titled,
      @Nullable Boolean languageStated) {}

  @Override
  public FileFact tell(String sha512, FileFact fact) {
    Optional<Found> found = found(sha512);
    return found
        .map(text ->
            new FileFact(
                text.pages(),
                text.text(),
                text.tagged(),
                text.titled(),
                text.languageStated(),
                fact.lastChecked(),
                fact.intact()))
        .orElse(fact);
  }

  /** Nothing is remembered while there is no text yet. */
  private Optional<Found> found(String sha512) {
    Found remembered = known.getIfPresent(sha512);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<Found> read = texts.of(sha512).map(TextFacts::found);
    read.ifPresent(found -> known.put(sha512, found));
    return read;
  }

  private static Found found(DocumentText text) {
    int pages = (int) text.units().stream().filter(unit -> unit.page() != null).count();
    Accessibility told = text.accessibility();
    boolean tells = told.tagged() != null;
    return new Found(
        pages == 0 ? null : pages,
        text.outcome().name().toLowerCase(Locale.ROOT),
        told.tagged(),
        tells ? told.title() != null : null,
        tells ? told.language() != null : null);
  }
}
