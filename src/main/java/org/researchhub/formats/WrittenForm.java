package org.researchhub.formats;

import java.util.Arrays;
import java.util.Optional;
import org.researchhub.formats.bibtex.BibtexReader;
import org.researchhub.formats.csl.CslReader;
import org.researchhub.formats.csv.CsvReader;
import org.researchhub.formats.dublincore.DublinCoreReader;
import org.researchhub.formats.endnote.EndnoteXmlReader;
import org.researchhub.formats.endnote.ReferReader;
import org.researchhub.formats.isi.IsiReader;
import org.researchhub.formats.jsonl.JsonlReader;
import org.researchhub.formats.legacypage.LegacyPageReader;
import org.researchhub.formats.marc.MarcReader;
import org.researchhub.formats.marc.MarcXmlReader;
import org.researchhub.formats.mods.ModsReader;
import org.researchhub.formats.nbib.NbibReader;
import org.researchhub.formats.pubmed.PubmedXmlReader;
import org.researchhub.formats.ris.RisReader;
import org.researchhub.formats.zotero.ZoteroRdfReader;

/** The written forms that the hub takes in, by the names of the command line. */
public enum WrittenForm {
  RIS("ris", new RisReader()),
  BIBTEX("bibtex", new BibtexReader()),
  ENDNOTE("endnote", new ReferReader()),
  ENDNOTE_XML("endnote-xml", new EndnoteXmlReader()),
  MARC("marc", new MarcReader()),
  MARCXML("marcxml", new MarcXmlReader()),
  MODS("mods", new ModsReader()),
  DUBLIN_CORE("dc", new DublinCoreReader()),
  CSL_JSON("csl-json", new CslReader()),
  NBIB("nbib", new NbibReader()),
  PUBMED_XML("pubmed-xml", new PubmedXmlReader()),
  ISI("isi", new IsiReader()),
  CSV("csv", new CsvReader()),
  JSONL("jsonl", new JsonlReader()),
  ZOTERO_RDF("zotero-rdf", new ZoteroRdfReader()),
  LEGACY_PAGE("legacy-page", new LegacyPageReader());

  private final String code;
  private final FormatReader reader;

  WrittenForm(String code, FormatReader reader) {
    this.code = code;
    this.reader = reader;
  }

  public String code() {
    return code;
  }

  public FormatReader reader() {
    return reader;
  }

  /** As {@link #reader()}; a table is read as was decided about its columns. */
  public FormatReader reader(ColumnChoice columns) {
    return this == CSV ? new CsvReader(columns) : reader;
  }

  public static Optional<WrittenForm> named(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
