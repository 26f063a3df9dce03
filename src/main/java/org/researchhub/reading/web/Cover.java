package org.researchhub.reading.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.researchhub.authorities.Edtf;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;

/**
 * A cover set in type, in place of a picture: a band in a colour of the first theme, the title in
 * the publication's own language, the first agency and the year. Needs no font but the reader's.
 */
final class Cover {

  static final int WIDTH = 96;
  static final int HEIGHT = 128;

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_AGENCY = 50;
  private static final int EDGE = 20;
  private static final int FOOT = 17;
  private static final int FOOT_STEP = 21;
  private static final String SANS = "system-ui,sans-serif";
  private static final List<String> BANDS =
      List.of(
          "#14508c", "#97401f", "#1d6a3f", "#5d3a86", "#7a5200", "#1f5f6b", "#7d2f52", "#4f5b66");

  /** Sizes of the title, the greatest that fits first. */
  private static final List<Size> SIZES =
      List.of(new Size(26, 14, 5), new Size(21, 17, 6), new Size(17, 21, 8));

  private record Size(int points, int wide, int lines) {}

  private final Description description;
  private final Locale locale;
  private final String title;

  private Cover(Description description) {
    this.description = description;
    String own = description.languages().stream().findFirst().orElse("en");
    Map.Entry<String, String> titled =
        Description.inLanguage(description.titles(), own).orElse(Map.entry(own, ""));
    this.locale = Locale.forLanguageTag(titled.getKey());
    this.title = CoverText.clean(titled.getValue(), LONGEST_TITLE);
  }

  /** The whole picture: less than 2 kB, always well-formed. */
  static String of(Description description) {
    return new Cover(description).svg();
  }

  private String svg() {
    var svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 320\" width=\"240\"")
        .append(" height=\"320\" xml:lang=\"")
        .append(escaped(locale.toLanguageTag()))
        .append("\"><rect width=\"240\" height=\"320\" fill=\"#f6f4ef\"/><rect width=\"240\"")
        .append(" height=\"44\" fill=\"")
        .append(band())
        .append("\"/><path d=\"M.5.5h239v319H.5z\" fill=\"none\" stroke=\"#6a7783\"/>");
    boolean right = CoverText.isFromRight(title);
    Size size = size();
    int step = size.points() * 5 / 4;
    group(svg, "Georgia,serif\" font-weight=\"600", size.points(), "#1a2733", right, right);
    int y = 54 + step;
    for (String line : lines(size)) {
      text(svg, line, right, y);
      y += step;
    }
    foot(svg, right);
    return svg.append("</svg>").toString();
  }

  private void foot(StringBuilder svg, boolean right) {
    String year = year();
    List<String> agency = agency();
    int y = (year.isEmpty() ? 300 : 277) - (agency.size() - 1) * FOOT_STEP;
    svg.append("</g>");
    group(svg, SANS, FOOT, "#4f5b66", right, CoverText.isFromRight(agency.getFirst()));
    for (String line : agency) {
      text(svg, line, right, y);
      y += FOOT_STEP;
    }
    svg.append("</g>");
    group(svg, SANS, FOOT, "#4f5b66", right, false);
    text(svg, year, right, 300);
    svg.append("</g>");
  }

  /** Lines that begin at the side where the title does, in whatever direction they read. */
  private static void group(
      StringBuilder svg, String font, int points, String ink, boolean right, boolean fromRight) {
    svg.append("<g font-family=\"")
        .append(font)
        .append("\" font-size=\"")
        .append(points)
        .append("\" fill=\"")
        .append(ink)
        .append(fromRight ? "\" direction=\"rtl" : "")
        .append(right == fromRight ? "" : "\" text-anchor=\"end")
        .append("\">");
  }

  private static void text(StringBuilder svg, String line, boolean right, int y) {
    if (line.isEmpty()) {
      return;
    }
    svg.append("<text x=\"")
        .append(right ? 240 - EDGE : EDGE)
        .append("\" y=\"")
        .append(y)
        .append("\">")
        .append(escaped(line))
        .append("</text>");
  }

  private Size size() {
    return SIZES.stream()
        .filter(size ->
            CoverText.lines(title, locale, size.wide(), Integer.MAX_VALUE).size() <= size.lines())
        .findFirst()
        .orElse(SIZES.getLast());
  }

  private List<String> lines(Size size) {
    return CoverText.lines(title, locale, size.wide(), size.lines());
  }

  private List<String> agency() {
    String first =
        description.agencies().stream().map(AgencyStatement::printed).findFirst().orElse("");
    return CoverText.lines(CoverText.clean(first, LONGEST_AGENCY), locale, 23, 2);
  }

  private String year() {
    Optional<Edtf> date = description.published().flatMap(Edtf::parse);
    return date.map(when -> Integer.toString(when.year())).orElse("");
  }

  /** One theme has one colour, on every cover. */
  private String band() {
    String theme = description.themes().stream().findFirst().orElse("");
    return BANDS.get(
        theme.isEmpty() ? BANDS.size() - 1 : Math.floorMod(theme.hashCode(), BANDS.size() - 1));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
