package org.researchhub.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.catalogue.Description;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CoverTest {

  @Test
  void aTitleIsBrokenIntoLinesAndFollowedByTheFirstAgencyAndTheYear() throws Exception {
    List<String> lines = lines(of("en", "Guidelines on the protection of children", "UNICEF"));
    assertThat(lines)
        .containsExactly("Guidelines on", "the protection", "of children", "UNICEF", "2006");
  }

  @Test
  void anArabicTitleBeginsAtTheRightAndSoDoAgencyAndYear() throws Exception {
    Document cover = parsed(of("ar", "معايير رعاية الأطفال", "UNICEF"));
    Element title = (Element) texts(cover).getFirst().getParentNode();
    assertThat(title.getAttribute("direction")).isEqualTo("rtl");
    assertThat(title.getAttribute("text-anchor")).isEmpty();
    for (Element text : texts(cover)) {
      assertThat(text.getAttribute("x")).isEqualTo("220");
    }
    Element year = (Element) texts(cover).getLast().getParentNode();
    assertThat(year.getAttribute("text-anchor")).isEqualTo("end");
    assertThat(year.getAttribute("direction")).isEmpty();
  }

  @Test
  void aChineseTitleIsBrokenWithoutSpacesAndNeverBeforeAStop() throws Exception {
    List<String> lines = lines(of("zh", "关于保护被贩运儿童受害者权利的参考指南，第二版。东南欧", "联合国儿童基金会"));
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines).allSatisfy(line -> assertThat(CoverText.width(line)).isLessThanOrEqualTo(28));
    assertThat(lines).noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & \"quoted\" ]]> <!-- --> &amp;",
        "\u0000\u0007\u202Eleft\u2066to\uFFFE\uD800right",
        "&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "   ",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void whateverATitleHoldsTheCoverIsSmallAndWellFormedAndHoldsNothingButText(String title)
      throws Exception {
    String svg = of("en", title.repeat(4), title.repeat(4));
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2_000);
    Document cover = parsed(svg);
    for (String name : List.of("script", "style", "a", "image", "use", "foreignObject")) {
      assertThat(cover.getElementsByTagName(name).getLength()).as(name).isZero();
    }
    assertThat(lines(svg)).allSatisfy(line -> assertThat(CoverText.width(line)).isLessThan(30));
    assertThat(svg).doesNotContain("\u202E", "http://www.w3.org/1999", "href", "url(");
  }

  @Test
  void aLongTitleEndsWithAnEllipsisAndAThemeAlwaysHasTheSameColour() throws Exception {
    String svg = of("en", "Trafficking in human beings ".repeat(20), "");
    assertThat(lines(svg)).anyMatch(line -> line.endsWith("…")).contains("2006");
    assertThat(band(svg)).isEqualTo(band(of("fr", "Autre titre", "UNICEF")));
  }

  private static String band(String svg) throws Exception {
    return ((Element) parsed(svg).getElementsByTagName("rect").item(1)).getAttribute("fill");
  }

  private static String of(String language, String title, String agency) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("titles").put(language, title);
    json.putArray("languages").add(language);
    json.putArray("themes").add("stage-protect");
    json.putArray("dates").addObject().put("kind", "published").put("edtf", "2006-10");
    if (!agency.isEmpty()) {
      json.putArray("agencies").addObject().put("name", agency);
    }
    return Cover.of(Description.of(json));
  }

  private static List<String> lines(String svg) throws Exception {
    return texts(parsed(svg)).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> texts(Document cover) {
    var texts = new ArrayList<Element>();
    var found = cover.getElementsByTagName("text");
    for (int i = 0; i < found.getLength(); i++) {
      texts.add((Element) found.item(i));
    }
    return texts;
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
