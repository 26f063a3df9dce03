package org.researchhub.formats.webpage;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.researchhub.formats.webpage.PageFacts.Field;

/** What the meta tags of a page say, in each of the vocabularies that they are written in. */
final class MetaTags {

  /** As Highwire began them and search engines for scholars read them. */
  private static final Map<String, Field> CITATION =
      Map.ofEntries(
          Map.entry("citation_title", Field.TITLE),
          Map.entry("citation_author", Field.AUTHOR),
          Map.entry("citation_authors", Field.AUTHOR),
          Map.entry("citation_editor", Field.EDITOR),
          Map.entry("citation_publisher", Field.PUBLISHER),
          Map.entry("citation_technical_report_institution", Field.PUBLISHER),
          Map.entry("citation_dissertation_institution", Field.PUBLISHER),
          Map.entry("citation_publication_date", Field.DATE),
          Map.entry("citation_date", Field.DATE),
          Map.entry("citation_cover_date", Field.DATE),
          Map.entry("citation_online_date", Field.DATE),
          Map.entry("citation_year", Field.DATE),
          Map.entry("citation_language", Field.LANGUAGE),
          Map.entry("citation_doi", Field.DOI),
          Map.entry("citation_isbn", Field.ISBN),
          Map.entry("citation_issn", Field.ISSN),
          Map.entry("citation_abstract", Field.ABSTRACT),
          Map.entry("citation_journal_title", Field.CONTAINER),
          Map.entry("citation_inbook_title", Field.CONTAINER),
          Map.entry("citation_conference_title", Field.CONTAINER),
          Map.entry("citation_series_title", Field.SERIES),
          Map.entry("citation_volume", Field.VOLUME),
          Map.entry("citation_issue", Field.ISSUE),
          Map.entry("citation_firstpage", Field.FIRST_PAGE),
          Map.entry("citation_lastpage", Field.LAST_PAGE),
          Map.entry("citation_keywords", Field.KEYWORD),
          Map.entry("citation_pdf_url", Field.DOCUMENT));

  private static final Map<String, Field> DUBLIN_CORE =
      Map.ofEntries(
          Map.entry("title", Field.TITLE),
          Map.entry("creator", Field.AUTHOR),
          Map.entry("publisher", Field.PUBLISHER),
          Map.entry("issued", Field.DATE),
          Map.entry("date.issued", Field.DATE),
          Map.entry("date", Field.DATE),
          Map.entry("language", Field.LANGUAGE),
          Map.entry("description", Field.ABSTRACT),
          Map.entry("abstract", Field.ABSTRACT),
          Map.entry("description.abstract", Field.ABSTRACT),
          Map.entry("subject", Field.KEYWORD),
          Map.entry("type", Field.TYPE));

  private static final Map<String, Field> OPEN_GRAPH =
      Map.of(
          "og:title", Field.TITLE,
          "og:description", Field.ABSTRACT,
          "og:site_name", Field.PUBLISHER,
          "article:published_time", Field.DATE,
          "book:isbn", Field.ISBN,
          "og:locale", Field.LANGUAGE);

  private static final Pattern TERMS = Pattern.compile("dc(?:terms)?\\.");

  private MetaTags() {}

  static PageFacts citation(Document page) {
    var facts = new PageFacts();
    tags(
        page,
        (name, content) -> {
          Field field = CITATION.get(name);
          if (name.endsWith("_authors") || field == Field.KEYWORD) {
            for (String one : content.split(";")) {
              facts.add(field == null ? Field.AUTHOR : field, one);
            }
          } else if (field != null) {
            facts.add(field, content);
          }
        });
    kind(page, facts);
    return facts;
  }

  /** Highwire's tags have no type; which of them are there tells it. */
  private static void kind(Document page, PageFacts facts) {
    tags(
        page,
        (name, content) -> {
          switch (name) {
            case "citation_journal_title" -> facts.add(Field.TYPE, "article-journal");
            case "citation_inbook_title" -> facts.add(Field.TYPE, "chapter");
            case "citation_conference_title" -> facts.add(Field.TYPE, "paper-conference");
            case "citation_technical_report_institution" -> facts.add(Field.TYPE, "report");
            case "citation_dissertation_institution" -> facts.add(Field.TYPE, "thesis");
            default -> {}
          }
        });
  }

  static PageFacts dublinCore(Document page) {
    var facts = new PageFacts();
    tags(
        page,
        (name, content) -> {
          if (TERMS.matcher(name).lookingAt()) {
            String term = TERMS.matcher(name).replaceFirst("");
            Field field = DUBLIN_CORE.get(term);
            if (field != null) {
              facts.add(field, content);
            } else if (term.startsWith("identifier")) {
              MetaTags.identifier(facts, content);
            }
          }
        });
    return facts;
  }

  /** A page's own card for social networks, and what any page says: the last resort. */
  static PageFacts openGraph(Document page) {
    var facts = new PageFacts();
    tags(
        page,
        (name, content) -> {
          Field field = OPEN_GRAPH.get(name);
          if (field != null) {
            facts.add(field, content);
          }
        });
    tags(
        page,
        (name, content) -> {
          if (name.equals("author")) {
            facts.add(Field.AUTHOR, content);
          } else if (name.equals("description")) {
            facts.add(Field.ABSTRACT, content);
          }
        });
    facts.add(Field.LANGUAGE, page.select("html").attr("lang"));
    return facts;
  }

  static void identifier(PageFacts facts, String text) {
    if (text.matches("(?i).*10\\.\\d{4,9}/.*")) {
      facts.add(Field.DOI, text);
    } else if (text.matches("(?i).*isbn.*|[-\\d ]{12,16}[\\dX]")) {
      facts.add(Field.ISBN, text);
    }
  }

  private interface Tag {
    void is(String name, String content);
  }

  private static void tags(Document page, Tag tag) {
    for (Element meta : page.select("meta[content]")) {
      String name = meta.attr(meta.hasAttr("name") ? "name" : "property");
      tag.is(name.toLowerCase(Locale.ROOT), meta.attr("content"));
    }
  }
}
