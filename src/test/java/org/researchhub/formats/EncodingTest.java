package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.authorities.DefaultVocabularies;
import org.researchhub.catalogue.Description;

/** References in the encodings that older programs write, which no file says of itself. */
class EncodingTest {

  private static final AuthorityLookup NONE =
      new VocabularyLookup(DefaultVocabularies.vocabulary());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251 | Права человека в Центральной Азии: доклад    | Иванова, Мария
          KOI8-R       | Положение женщин и детей на Кавказе          | Петров, Алексей
          windows-1251 | Извештај о правима детета у Републици Србији | Јовановић, Љиљана
          windows-1256 | حقوق الإنسان في المنطقة العربية: تقرير سنوي  | الخطيب, محمد
          windows-1250 | Prawa człowieka w Europie Środkowej: raport o przemocy | Wiśniewska, Małgorzata
          windows-1250 | Položaj žena u društvu i zaštita dece: izveštaj o nasilju | Đorđević, Mića
          GB18030      | 人权报告：妇女与儿童的权利和培训手册         | 王, 小明
          Shift_JIS    | 人権に関する報告書：女性と子どもの権利       | 山田, 太郎
          Big5         | 人權報告：婦女與兒童的權利 訓練手冊          | 王, 小明
          EUC-KR       | 인권 보고서: 여성과 아동의 권리              | 김, 민수
          windows-1253 | Έκθεση για τα ανθρώπινα δικαιώματα των γυναικών | Παπαδοπούλου, Ελένη
          windows-1254 | İnsan hakları raporu: kadınların ve çocukların güçlendirilmesi | Yılmaz, Ayşe
          windows-1252 | Rapport sur les droits de l’homme : la protection à l’étranger | Lefèvre, Hélène
          windows-1252 | Informe sobre niños y niñas víctimas de la violencia en España | Núñez, José
          windows-1252 | Barn i Sverige och på Åland           | Ångström, Björn
          """)
  void aFileThatDoesNotSayItsEncodingIsReadByItsLetters(
      String charset, String title, String author) {
    String ris = "TY  - RPRT\r\nTI  - %s\r\nAU  - %s\r\nPY  - 2012\r\nER  - \r\n";
    String bibtex = "@book{a,\n title = {%s},\n author = {%s},\n year = 2012}\n";
    String csv = "Title,Author,Year\n\"%s\",\"%s\",2012\n";
    assertSays(WrittenForm.RIS, ris.formatted(title, author), charset, title, author);
    assertSays(WrittenForm.BIBTEX, bibtex.formatted(title, author), charset, title, author);
    assertSays(WrittenForm.CSV, csv.formatted(title, author), charset, title, author);
  }

  private static void assertSays(
      WrittenForm form, String text, String charset, String title, String author) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertEquals(form, Detection.of(bytes).form());
    Reading<Description> read = form.reader().read(bytes, Origin.named("file"), NONE);
    Description said = read.items().getFirst().value();
    assertEquals(List.of(title), List.copyOf(said.titles().values()), form.code());
    assertEquals(author, said.persons().getFirst().name(), form.code());
  }

  @Test
  void theGuessIsToldWithHowSureItIsAndWhereItMatters() {
    byte[] bytes =
        "TY  - RPRT\nTI  - Права человека в Центральной Азии\nER  - \n"
            .getBytes(Charset.forName("windows-1251"));
    List<Problem> problems =
        WrittenForm.RIS.reader().read(bytes, Origin.named("file"), NONE).problems();
    assertEquals(1, problems.size());
    assertEquals(2, problems.getFirst().line());
    assertTrue(
        problems
            .getFirst()
            .message()
            .matches(
                "The file does not say in which encoding it is\\. By its letters it is"
                    + " windows-1251 \\(sure to \\d+ of 100\\), and so it was read\\. .*"),
        problems.toString());
  }

  @Test
  void oneCharacterOfAnotherEncodingDoesNotSpoilAFileInUtf8() {
    byte[] utf8 =
        "TY  - RPRT\nTI  - Права человека и d\u0001fense\nER  - \n"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = utf8[i] == 1 ? (byte) 0xE9 : utf8[i];
    }
    Description said =
        WrittenForm.RIS.reader().read(utf8, Origin.named("file"), NONE).items().getFirst().value();
    assertEquals(List.of("Права человека и défense"), List.copyOf(said.titles().values()));
  }
}
