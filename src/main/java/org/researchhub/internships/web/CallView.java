package org.researchhub.internships.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.internships.Call;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Markdown;
import org.researchhub.platform.web.PageText;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.JsonNode;

/** Puts calls into a reader's words. */
final class CallView {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final String PLACE = "/internships";

  private final Visit visit;
  private final Vocabulary vocabulary;
  private final Listing listing;
  private final Words words;

  CallView(Visit visit, Vocabulary vocabulary) {
    this.visit = visit;
    this.vocabulary = vocabulary;
    this.listing = new Listing(visit, vocabulary);
    this.words = visit.words();
  }

  Text title(Call call) {
    Text title = listing.text(call.facts().path("titles"));
    return title == null ? Text.own(call.slug()) : title;
  }

  String address(Call call) {
    return visit.at(PLACE + "/" + call.slug());
  }

  InternshipsPage.Row row(Call call, boolean open) {
    return new InternshipsPage.Row(
        address(call),
        title(call),
        closing(call, open),
        listing.text(call.facts().path("summaries")));
  }

  /** The programme in the centre's words, else in the program's. */
  Text programme(Optional<JsonNode> file) {
    var markdown = new Markdown(visit.at("/"));
    if (file.isEmpty()) {
      PageText text = PageText.ofProgram("internships", visit.language()).orElseThrow();
      return listing.text(markdown.html(text.markdown()), text.language());
    }
    JsonNode texts = file.get().path("text");
    String language = language(texts);
    var paragraphs = new ArrayList<String>();
    texts.path(language).forEach(paragraph -> paragraphs.add(paragraph.asString()));
    paragraphs.add(file.get().path("howToApply").path(language).asString(""));
    Words own = Words.in(language);
    paragraphs.add("[" + own.say("enquiries.contact.heading") + "](contact?topic=internship)");
    return listing.text(markdown.html(String.join("\n\n", paragraphs)), language);
  }

  /** A sentence on the call that opens next. */
  String expected(Call call) {
    return call.opens() == null
        ? words.say("internships.list.planned", title(call).value())
        : words.say("internships.list.opens", title(call).value(), moment(call, call.opens(), 0));
  }

  CallPage page(Call call, boolean open) {
    String language = language(call.facts().path("titles"));
    var markdown = new Markdown(visit.at("/"));
    return new CallPage(
        List.of(new Link(words.say("platform.nav.internships"), visit.at(PLACE))),
        title(call),
        open,
        call.closes() == null && !open ? "" : closing(call, open),
        facts(call),
        markdown.html(text(call, language)),
        markdown.html(apply(call, language)),
        listing.text("", language).lang());
  }

  private String closing(Call call, boolean open) {
    if (call.closes() == null) {
      return words.say(open ? "internships.call.nodate" : "internships.call.closed");
    }
    return words.say(
        open ? "internships.call.closes" : "internships.call.closedon",
        moment(call, call.closes(), 1));
  }

  /** A moment in words with its zone; midnight counts to the day that it ends when it is a last. */
  private String moment(Call call, Instant instant, int last) {
    ZonedDateTime moment = instant.atZone(java.util.Objects.requireNonNull(call.zone()));
    String hour = HOUR.format(moment);
    if (hour.equals("00:00") && last == 1) {
      moment = moment.minusMinutes(1);
      hour = "24:00";
    }
    String date = words.date(moment.toLocalDate().toString());
    return words.say(
        "internships.moment",
        date,
        hour,
        moment.getZone().getId(),
        "UTC" + (moment.getOffset().getTotalSeconds() == 0 ? "" : moment.getOffset().getId()));
  }

  private List<CallPage.Fact> facts(Call call) {
    JsonNode file = call.facts();
    var facts = new ArrayList<CallPage.Fact>();
    add(facts, "place", listing.text(file.path("location")));
    if (file.path("months").isIntegralNumber()) {
      add(facts, "length", own(words.count("internships.months", file.path("months").asLong())));
    }
    if (file.path("starts").isValueNode() && !file.path("starts").isNull()) {
      add(facts, "start", own(words.date(file.path("starts").asString())));
    }
    if (file.path("paid").isBoolean()) {
      add(facts, "pay", own(words.say("internships.paid." + file.path("paid").asBoolean())));
    }
    if (file.path("minimumAge").isIntegralNumber()) {
      add(facts, "age", own(words.number(file.path("minimumAge").asLong())));
    }
    var languages = new ArrayList<String>();
    file.path("languages").forEach(tag -> languages.add(listing.language(tag.asString())));
    if (!languages.isEmpty()) {
      add(facts, "languages", own(words.list(languages)));
    }
    vocabulary
        .concept(file.path("agency").asString(""))
        .ifPresent(agency -> add(facts, "agency", listing.label(agency)));
    for (JsonNode source : file.path("sources")) {
      add(facts, "source", listing.text(source.path("name").asString(""), "en"));
    }
    return facts;
  }

  private void add(List<CallPage.Fact> facts, String key, @Nullable Text value) {
    if (value != null && !value.value().isEmpty()) {
      facts.add(new CallPage.Fact(words.say("internships.fact." + key), value));
    }
  }

  private static String text(Call call, String language) {
    Words own = Words.in(language);
    var text = new StringBuilder(said(call.facts().path("summaries"), language));
    for (String list : List.of("tasks", "requirements")) {
      var items = new ArrayList<String>();
      call.facts().path(list).forEach(item -> items.add("- " + said(item, language)));
      if (!items.isEmpty()) {
        text.append("\n\n## ").append(own.say("internships.call." + list)).append("\n\n");
        text.append(String.join("\n", items));
      }
    }
    return text.toString();
  }

  private static String apply(Call call, String language) {
    String text = said(call.facts().path("howToApply"), language);
    Words own = Words.in(language);
    String ask = "[" + own.say("enquiries.contact.heading") + "](contact?topic=internship)";
    return text.isEmpty() ? ask : text + "\n\n" + ask;
  }

  private static String said(JsonNode byLanguage, String language) {
    JsonNode text = byLanguage.path(language);
    return text.isString() ? text.asString() : byLanguage.path("en").asString("");
  }

  /** The reader's language when it is there, else English, else the first. */
  private String language(JsonNode byLanguage) {
    for (String wanted : List.of(visit.language(), "en")) {
      if (byLanguage.has(wanted)) {
        return wanted;
      }
    }
    return byLanguage.propertyNames().stream().findFirst().orElse("en");
  }

  private static Text own(String text) {
    return Text.own(text);
  }
}
