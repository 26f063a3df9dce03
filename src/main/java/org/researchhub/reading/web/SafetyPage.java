package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Text;

/**
 * Stay safe online: how to leave, what leaving does not do, and where help is.
 *
 * @param html more from the hub's own content, made from Markdown by this program; empty for none
 * @param lang the language of that text when it is not the page's own, else null
 * @param directories international directories of helplines; always there
 * @param helplines by place; only those a person has verified
 */
public record SafetyPage(
    String html, @Nullable String lang, List<Directory> directories, List<Country> helplines) {

  public record Directory(Text name, String url, @Nullable Text note) {}

  public record Country(Text place, List<Helpline> lines) {}

  /**
   * @param number as dialled
   * @param checked when a person verified it, in words
   */
  public record Helpline(Text name, String number, @Nullable Text kind, String checked) {
    /** The address that a telephone dials. */
    public String dial() {
      return "tel:" + number.replaceAll("[^0-9+]", "");
    }
  }
}
