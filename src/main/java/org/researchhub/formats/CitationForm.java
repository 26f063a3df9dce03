package org.researchhub.formats;

import java.util.Arrays;
import java.util.Optional;
import org.researchhub.formats.bibtex.BibtexWriter;
import org.researchhub.formats.csl.CslWriter;
import org.researchhub.formats.csv.CsvWriter;
import org.researchhub.formats.dublincore.DublinCoreWriter;
import org.researchhub.formats.dublincore.OaiDcWriter;
import org.researchhub.formats.endnote.EndnoteXmlWriter;
import org.researchhub.formats.endnote.ReferWriter;
import org.researchhub.formats.isi.IsiWriter;
import org.researchhub.formats.jsonl.JsonlWriter;
import org.researchhub.formats.marc.MarcWriter;
import org.researchhub.formats.marc.MarcXmlWriter;
import org.researchhub.formats.mods.ModsWriter;
import org.researchhub.formats.nbib.NbibWriter;
import org.researchhub.formats.pubmed.PubmedXmlWriter;
import org.researchhub.formats.ris.RisWriter;
import org.researchhub.formats.zotero.ZoteroRdfWriter;

/** The forms in which publications can be taken away. */
public enum CitationForm {
  RIS("ris", "ris", "RIS", "application/x-research-info-systems", new RisWriter()),
  BIBTEX("bibtex", "bib", "BibTeX", "application/x-bibtex", new BibtexWriter()),
  CSL_JSON(
      "csl-json",
      "csl.json",
      "CSL-JSON",
      "application/vnd.citationstyles.csl+json",
      new CslWriter()),
  ENDNOTE("endnote", "enw", "EndNote (refer)", "application/x-endnote-refer", new ReferWriter()),
  ENDNOTE_XML(
      "endnote-xml", "endnote.xml", "EndNote XML", "application/xml", new EndnoteXmlWriter()),
  MARC("marc", "mrc", "MARC 21", "application/marc", new MarcWriter()),
  MARCXML("marcxml", "marc.xml", "MARCXML", "application/marcxml+xml", new MarcXmlWriter()),
  MODS("mods", "mods.xml", "MODS", "application/mods+xml", new ModsWriter()),
  DUBLIN_CORE("dc", "dc.xml", "Dublin Core", "application/xml", new DublinCoreWriter()),
  OAI_DC("oai_dc", "oai_dc.xml", "Dublin Core (OAI)", "application/xml", new OaiDcWriter()),
  NBIB("nbib", "nbib", "NBIB", "application/nbib", new NbibWriter()),
  PUBMED_XML("pubmed-xml", "pubmed.xml", "PubMed XML", "application/xml", new PubmedXmlWriter()),
  ISI("isi", "isi.txt", "Web of Science", "text/plain", new IsiWriter()),
  CSV("csv", "csv", "CSV", "text/csv", new CsvWriter()),
  JSONL("jsonl", "jsonl", "JSON Lines", "application/x-ndjson", new JsonlWriter()),
  ZOTERO_RDF("zotero-rdf", "rdf", "Zotero RDF", "application/rdf+xml", new ZoteroRdfWriter());

  private final String code;
  private final String extension;
  private final String label;
  private final String mediaType;
  private final CitationWriter writer;

  CitationForm(
      String code, String extension, String label, String mediaType, CitationWriter writer) {
    this.code = code;
    this.extension = extension;
    this.label = label;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** The name on the command line. */
  public String code() {
    return code;
  }

  /** The end of the file's name and of its address, without the dot. */
  public String extension() {
    return extension;
  }

  /** Its proper name, the same in every language. */
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  public CitationWriter writer() {
    return writer;
  }

  /** One complete file with this one reference. */
  public String write(Citation citation) {
    return writer.write(citation);
  }

  public static Optional<CitationForm> withExtension(String extension) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(extension)).findFirst();
  }

  public static Optional<CitationForm> named(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
