package org.researchhub.formats.webpage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.webpage.PageFacts.Field;

/**
 * A page of the web about one work: what its citation tags say, then its JSON-LD, then Dublin Core,
 * then its card for social networks; for each field the first of them that says anything. A page
 * without a title in any of them is no record.
 */
public final class WebPageReader implements FormatReader {

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    String url = origin.url() == null ? "" : origin.url();
    Document page = Jsoup.parse(content, null, url);
    PageFacts facts =
        PageFacts.layered(
            List.of(
                MetaTags.citation(page),
                LinkedDataOfPage.of(page),
                MetaTags.dublinCore(page),
                MetaTags.openGraph(page)));
    if (!facts.all(Field.TITLE).isEmpty()) {
      var said = new Transcript("web-page", 0, new KnownTerms(authorities));
      write(facts, said);
      if (!url.isEmpty()) {
        said.link(url, "landing");
      }
      receiver.take(said.item(origin));
    }
  }

  private static void write(PageFacts facts, Transcript said) {
    facts.all(Field.TYPE).stream()
        .limit(1)
        .forEach(type -> KindOfWork.ofCsl(type).ifPresentOrElse(said::kind, () -> said.type(type)));
    said.title(null, facts.all(Field.TITLE).getFirst());
    facts.all(Field.PERSON).forEach(name -> said.person(name, "author"));
    facts.all(Field.AUTHOR).forEach(name -> said.creator(name, "author"));
    facts.all(Field.EDITOR).forEach(name -> said.person(name, "editor"));
    facts.all(Field.PUBLISHER).forEach(body -> said.agency(body, "publisher"));
    facts.all(Field.DATE).stream()
        .limit(1)
        .map(date -> date.replaceFirst("T\\d\\d:.*", "").replace('/', '-'))
        .forEach(said::published);
    facts.all(Field.LANGUAGE).stream()
        .limit(3)
        .map(language -> language.replace('_', '-'))
        .forEach(said::language);
    facts.all(Field.ABSTRACT).stream().limit(1).forEach(text -> said.summary(null, text));
    facts.all(Field.DOI).stream().limit(1).forEach(doi -> said.identifier("doi", doi));
    facts.all(Field.ISBN).forEach(isbn -> said.identifier("isbn", isbn));
    facts.all(Field.ISSN).forEach(issn -> said.identifier("issn", issn));
    facts.all(Field.CONTAINER).forEach(title -> said.partOf("title", title));
    facts.all(Field.SERIES).forEach(title -> said.series(title, ""));
    facts.all(Field.VOLUME).forEach(volume -> said.partOf("volume", volume));
    facts.all(Field.ISSUE).forEach(issue -> said.partOf("issue", issue));
    facts.all(Field.FIRST_PAGE).stream()
        .limit(1)
        .forEach(first -> {
          String last = facts.all(Field.LAST_PAGE).stream().findFirst().orElse(first);
          said.partOf("pages", last.equals(first) ? first : first + "-" + last);
        });
    facts.all(Field.KEYWORD).forEach(word -> said.keyword(null, word));
    facts.all(Field.DOCUMENT).forEach(url -> said.link(url, "fulltext"));
  }
}
