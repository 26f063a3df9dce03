package org.researchhub.formats.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.platform.CleanText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one record says, taken down field by field in any order, and then written as a description.
 * What is not certain is told as a problem; what has no place of its own is kept under {@code
 * unmapped}, so that nothing is lost.
 */
public final class Transcript {

  record Title(@Nullable String language, String value, String kind) {}

  record Text(@Nullable String language, String value) {}

  record Body(String name, String role) {}

  record Unmapped(String field, String value) {}

  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp)://[^\\s<>\"]+");

  final String form;
  final int line;
  final KnownTerms terms;
  final List<Title> titles = new ArrayList<>();
  final List<Text> subtitles = new ArrayList<>();
  final List<Text> abstracts = new ArrayList<>();
  final List<Text> keywords = new ArrayList<>();
  final List<ObjectNode> persons = new ArrayList<>();
  final List<Body> bodies = new ArrayList<>();
  final Map<String, Set<String>> dates = new LinkedHashMap<>();
  final Set<String> typeWords = new LinkedHashSet<>();
  final Set<String> languages = new LinkedHashSet<>();
  final Map<String, Set<String>> identifiers = new LinkedHashMap<>();
  final Set<String> placesPrinted = new LinkedHashSet<>();
  final Set<String> notes = new LinkedHashSet<>();
  final Map<String, String> links = new LinkedHashMap<>();
  final List<ObjectNode> series = new ArrayList<>();
  final Map<String, String> partOf = new LinkedHashMap<>();
  final Map<String, String> single = new LinkedHashMap<>();
  final List<Unmapped> unmapped = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  @Nullable KindOfWork kind;
  @Nullable String published;

  /**
   * @param form the written form, as the command line names it
   * @param line where the record begins
   */
  public Transcript(String form, int line, KnownTerms terms) {
    this.form = form;
    this.line = line;
    this.terms = terms;
  }

  /** The first title is the main one; what follows is kept as another title. */
  public void title(@Nullable String language, String value) {
    String title = CleanText.oneLine(value);
    if (!title.isEmpty() && titles.stream().noneMatch(known -> known.value().equals(title))) {
      titles.add(new Title(language, title, "other"));
    }
  }

  public void otherTitle(@Nullable String language, String value, String kindOfTitle) {
    String title = CleanText.oneLine(value);
    if (!title.isEmpty() && titles.stream().noneMatch(known -> known.value().equals(title))) {
      titles.add(new Title(language, title, "=" + kindOfTitle));
    }
  }

  public void subtitle(@Nullable String language, String value) {
    add(subtitles, language, CleanText.oneLine(value));
  }

  public void summary(@Nullable String language, String value) {
    add(abstracts, language, Paragraphs.of(value));
  }

  public void keyword(@Nullable String language, String value) {
    add(keywords, language, CleanText.oneLine(value));
  }

  private static void add(List<Text> texts, @Nullable String language, String value) {
    Text text = new Text(language, value);
    if (!value.isEmpty() && !texts.contains(text)) {
      texts.add(text);
    }
  }

  /** A person; the name is "Family, Given" where the form says which is which. */
  public void person(String name, String role) {
    person(name, role, null);
  }

  public void person(String name, String role, @Nullable String orcid) {
    String tidy = Names.tidy(name);
    if (tidy.isEmpty()) {
      return;
    }
    ObjectNode person = JsonNodeFactory.instance.objectNode().put("name", tidy).put("role", role);
    Orcids.in(orcid).ifPresent(id -> person.put("orcid", id));
    if (!persons.contains(person)) {
      persons.add(person);
    }
  }

  /** Somebody of whom the form does not say whether it is a person or a body. */
  public void creator(String name, String role) {
    String tidy = Names.tidy(name);
    if (!tidy.isEmpty() && (Names.isBody(tidy) || terms.agency(tidy).isPresent())) {
      agency(tidy, role);
    } else {
      person(tidy, role);
    }
  }

  /** In printed order; role as of the hub's agencies, anything else becomes contributor. */
  public void agency(String name, String role) {
    String printed = CleanText.oneLine(name);
    boolean known =
        Set.of("publisher", "commissioner", "funder", "author", "contributor").contains(role);
    Body body = new Body(printed, known ? role : "contributor");
    if (!printed.isEmpty() && !bodies.contains(body)) {
      bodies.add(body);
    }
  }

  /**
   * When it was published, as printed; of several statements that agree the most precise counts.
   */
  public void published(String printed) {
    String text = CleanText.oneLine(printed);
    if (text.isEmpty()) {
      return;
    }
    Optional<String> edtf = Dates.edtf(text);
    if (edtf.isEmpty()) {
      problem("The date “" + text + "” could not be read; it was kept as it is.");
      unmapped("date", text);
    } else if (published == null || edtf.get().startsWith(published)) {
      published = edtf.get();
    } else if (!published.startsWith(edtf.get()) && !edtf.get().equals(published)) {
      problem("It is dated both " + published + " and " + edtf.get() + "; the first was taken.");
      unmapped("date", text);
    }
  }

  /** A date of another kind: covered, created, available, activity … */
  public void date(String kindOfDate, String printed) {
    Optional<String> edtf = Dates.edtf(printed);
    if (edtf.isPresent()) {
      dates.computeIfAbsent(kindOfDate, any -> new LinkedHashSet<>()).add(edtf.get());
    } else {
      unmapped(kindOfDate, printed);
    }
  }

  public boolean isDated() {
    return published != null;
  }

  public void kind(KindOfWork stated) {
    kind = kind == null ? stated : kind;
  }

  public @Nullable KindOfWork kind() {
    return kind;
  }

  /** The type in the source's words; they go before the kind when the hub knows them. */
  public void type(String words) {
    String type = CleanText.oneLine(words);
    if (!type.isEmpty()) {
      typeWords.add(type);
    }
  }

  public void language(String printed) {
    String text = CleanText.oneLine(printed);
    if (text.isEmpty()) {
      return;
    }
    Optional<String> tag = LanguageTags.of(text);
    if (tag.isPresent()) {
      languages.add(tag.get());
    } else {
      problem("“" + text + "” is no language that the hub knows; it was kept as it is.");
      unmapped("language", text);
    }
  }

  /** Normalised by its scheme; what fails its check is kept as it is, with a problem. */
  public void identifier(String scheme, String printed) {
    String text = CleanText.oneLine(printed);
    if (text.isEmpty()) {
      return;
    }
    List<String> values =
        switch (scheme) {
          case "doi" -> Identifiers.doi(text).stream().toList();
          case "isbn" -> Identifiers.isbns(text);
          case "issn" -> Identifiers.issns(text);
          default -> List.of(text);
        };
    if (values.isEmpty()) {
      problem(
          "“"
              + text
              + "” is no possible "
              + scheme.toUpperCase(java.util.Locale.ROOT)
              + "; it was kept as it is.");
      unmapped(scheme, text);
    }
    identifiers.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).addAll(values);
  }

  /** A number that may be an ISBN or an ISSN. */
  public void standardNumber(String printed) {
    boolean isbn = !Identifiers.isbns(printed).isEmpty();
    boolean issn = !Identifiers.issns(printed).isEmpty();
    if (isbn) {
      identifier("isbn", printed);
    }
    if (issn) {
      identifier("issn", printed);
    }
    if (!isbn && !issn) {
      boolean serial = kind == KindOfWork.ARTICLE || printed.strip().length() < 10;
      identifier(serial ? "issn" : "isbn", printed);
    }
  }

  /** An address of the web; one at a resolver also gives the identifier. */
  public void link(String url, String rel) {
    String address = url.strip();
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    if (!ADDRESS.matcher(address).matches()) {
      unmapped("link", CleanText.oneLine(url));
      return;
    }
    Identifiers.doiOfAddress(address).ifPresent(doi -> identifier("doi", doi));
    if (address.contains("hdl.handle.net")) {
      Identifiers.handle(address).ifPresent(handle -> identifier("handle", handle));
    }
    links.putIfAbsent(address, rel);
  }

  public void note(String text) {
    String note = CleanText.oneLine(text);
    if (!note.isEmpty()) {
      notes.add(note);
    }
  }

  public void publishedIn(String place) {
    String text = CleanText.oneLine(place);
    if (!text.isEmpty()) {
      placesPrinted.add(text);
    }
  }

  public void series(String title, String number) {
    String text = CleanText.oneLine(title);
    if (text.isEmpty()) {
      return;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", text);
    if (!number.isBlank()) {
      json.put("number", CleanText.oneLine(number));
    }
    if (!series.contains(json)) {
      series.add(json);
    }
  }

  /** What it is printed in: title, volume, issue, pages; the first statement of each counts. */
  public void partOf(String field, String value) {
    String text = CleanText.oneLine(value);
    if (!text.isEmpty()) {
      partOf.putIfAbsent(field, text);
    }
  }

  public boolean hasPartOf(String field) {
    return partOf.containsKey(field);
  }

  /** editionStatement or extent. */
  public void single(String field, String value) {
    String text = CleanText.oneLine(value);
    if (!text.isEmpty() && single.putIfAbsent(field, text) != null) {
      unmapped(field, text);
    }
  }

  public void rights(String statement) {
    boolean licence =
        statement.strip().matches("(?i)https?://creativecommons\\.org/\\S+|CC[ -](BY|0)\\S*.*");
    single(licence && !single.containsKey("licence") ? "licence" : "rights", statement);
  }

  /** What the hub has no field for. */
  public void unmapped(String field, String value) {
    String text = CleanText.oneLine(value);
    Unmapped kept = new Unmapped(field, text);
    if (!text.isEmpty() && !unmapped.contains(kept)) {
      unmapped.add(kept);
    }
  }

  public void problem(String message) {
    problem(line, message);
  }

  public void problem(int where, String message) {
    Problem told = new Problem(where, message);
    if (problems.size() < 50 && !problems.contains(told)) {
      problems.add(told);
    }
  }

  public Reading.Item<Description> item(Origin origin) {
    Description description = new TranscriptJson(this).write(origin);
    return new Reading.Item<>(line, description, problems);
  }
}
