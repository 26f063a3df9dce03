package org.researchhub.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files of XML are told apart: by the names and the namespaces of their first elements. */
final class XmlMarks {

  private static final Pattern ROOT =
      Pattern.compile("(?s)<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)(?=[\\s/>])");

  private XmlMarks() {}

  static Detection form(String text) {
    String bare =
        text.replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE[^>\\[]*(?:\\[.*?\\])?\\s*>", "");
    Matcher root = ROOT.matcher(bare);
    if (!root.find()) {
      return Detection.refused("It looks like XML, but holds no element.");
    }
    String name = root.group(1);
    if (text.regionMatches(true, 0, "<!doctype html", 0, 14) || name.equalsIgnoreCase("html")) {
      return Detection.of(WrittenForm.LEGACY_PAGE);
    }
    return switch (name) {
      case "PubmedArticleSet",
          "PubmedBookArticleSet",
          "MedlineCitationSet",
          "PubmedArticle",
          "MedlineCitation" ->
          Detection.of(WrittenForm.PUBMED_XML);
      case "modsCollection", "mods" -> Detection.of(WrittenForm.MODS);
      case "dublin_core" -> Detection.of(WrittenForm.DUBLIN_CORE);
      case "eSearchResult" ->
          Detection.refused(
              "It is the answer to a search in PubMed: it lists numbers and holds no records.");
      case "codeBook" ->
          Detection.refused("It is a codebook of data (DDI), which the hub does not read.");
      case "Sources" ->
          Detection.refused(
              "It is a list of sources of a word processor (msbib), which the hub does not read.");
      default -> within(bare, name);
    };
  }

  private static Detection within(String text, String root) {
    if (text.contains("datacite.org/schema")) {
      return Detection.refused("It is DataCite XML, which the hub does not read.");
    }
    if (root.equals("dataDscr")) {
      return Detection.refused("It is a description of data (DDI), which the hub does not read.");
    }
    if (text.contains("MARC21/slim") || has(text, "datafield")) {
      return Detection.of(WrittenForm.MARCXML);
    }
    if (has(text, "mods") || text.contains("loc.gov/mods/v3")) {
      return Detection.of(WrittenForm.MODS);
    }
    if (root.equals("xml") || has(text, "ref-type")) {
      return Detection.of(WrittenForm.ENDNOTE_XML);
    }
    if (root.equals("RDF")
        && (text.contains("zotero.org/namespaces") || text.contains("purl.org/net/biblio"))) {
      return Detection.of(WrittenForm.ZOTERO_RDF);
    }
    if (text.contains("purl.org/dc/") || text.contains("lyncode.com/xoai")) {
      return Detection.of(WrittenForm.DUBLIN_CORE);
    }
    return root.equals("OAI-PMH")
        ? Detection.refused("It is an answer of OAI-PMH without records that the hub reads.")
        : Detection.refused(
            "It is XML of a kind that the hub does not read: its first element is " + root + ".");
  }

  private static boolean has(String text, String element) {
    return Pattern.compile("<(?:[\\w.-]+:)?" + element + "[\\s/>]").matcher(text).find();
  }
}
