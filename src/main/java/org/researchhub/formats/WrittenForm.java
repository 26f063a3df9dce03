package org.researchhub.formats;

import java.util.Arrays;
import java.util.Optional;
import org.researchhub.formats.legacypage.LegacyPageReader;

/** The written forms that the hub takes in, by the names of the command line. */
public enum WrittenForm {
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

  public static Optional<WrittenForm> named(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
