package org.researchhub.formats;

import java.util.Arrays;
import java.util.Optional;
import org.researchhub.formats.bibtex.BibtexWriter;
import org.researchhub.formats.csl.CslWriter;
import org.researchhub.formats.ris.RisWriter;

/** The forms in which a publication can be taken into a reference manager. */
public enum CitationForm {
  RIS("ris", "application/x-research-info-systems", new RisWriter()),
  BIBTEX("bib", "application/x-bibtex", new BibtexWriter()),
  CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json", new CslWriter());

  private final String extension;
  private final String mediaType;
  private final CitationWriter writer;

  CitationForm(String extension, String mediaType, CitationWriter writer) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** The end of the file's name and of its address, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String write(Citation citation) {
    return writer.write(citation);
  }

  public static Optional<CitationForm> withExtension(String extension) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(extension)).findFirst();
  }
}
