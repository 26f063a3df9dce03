package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.search.SearchRequest.Sort;

/** What every search index promises about what is found, and in which order. */
interface MatchingPromises extends Indexed {

  @Test
  default void nothingAskedFindsEverythingNewestFirst() {
    put(told("old").of(1999), told("undated").newest(-5), told("new").of(2006));
    assertThat(Indexed.ids(search(""))).containsExactly("new", "old", "undated");
    assertThat(Indexed.ids(search(" \t\n "))).hasSize(3);
    assertThat(search("").hits().getFirst().passages()).isEmpty();
    assertThat(search("").suggestion()).isNull();
  }

  @Test
  default void allWordsMustBeThereWhereverTheyStand() {
    put(
        told("a").titled("en", "Guardianship of children").saying("en", "A study of Albania."),
        told("b").titled("en", "Guardianship in law"),
        told("c").titled("en", "Albania").by("UNICEF"));
    assertThat(Indexed.ids(search("guardianship albania"))).containsExactly("a");
    assertThat(Indexed.ids(search("unicef albania"))).containsExactly("c");
    assertThat(Indexed.ids(search("guardianship unicef"))).isEmpty();
    assertThat(
            Indexed.ids(
                index().search(SearchRequest.of("guardianship unicef", "en").withAnyWord())))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  default void ofASentenceSomeWordsAreEnoughAndThoseWithMoreOfThemComeFirst() {
    put(
        told("some").titled("en", "A guardian speaks for a child in court"),
        told("all").titled("en", "Who pays the guardian that speaks for a child in court today"),
        told("few").titled("en", "A court"));
    for (String sentence :
        List.of(
            "guardian pays speaks child court today",
            "which guardian speaks for a child in court today",
            "A guardian of the child pays?",
            "A guardian of the child pays.")) {
      assertThat(Indexed.ids(search(sentence))).as(sentence).startsWith("all", "some");
    }
    assertThat(Indexed.ids(search("who pays the guardian that speaks for a child in court now")))
        .containsExactly("all", "some", "few");
    assertThat(Indexed.ids(search("guardian child court pays"))).containsExactly("all");
    assertThat(Indexed.ids(search("guardian pays U.S."))).isEmpty();
  }

  @Test
  default void wordsWithWhichPeopleAskDoNotCount() {
    put(
        told("answer").titled("en", "Guardians are paid by the municipality"),
        told("how").titled("en", "How to do what, which, when and where"),
        told("agency").titled("en", "Guidelines of the WHO"),
        told("zh").titled("zh", "监护人由市政府支付"));
    assertThat(Indexed.ids(search("how, when and where are guardians paid")))
        .containsExactly("answer");
    assertThat(Indexed.ids(search("WHO guidelines"))).containsExactly("agency");
    assertThat(Indexed.ids(search("how to do what"))).containsExactly("how");
    assertThat(Indexed.ids(search("谁支付2006年的监护人？"))).containsExactly("zh");
  }

  @Test
  default void anyWordIsAnyWordWhereNoSpacesPartThem() {
    put(told("a").titled("zh", "贩运儿童"), told("b").titled("zh", "儿童权利"));
    SearchRequest request = SearchRequest.of("儿童贩运", "zh");
    assertThat(Indexed.ids(index().search(request))).containsExactly("a");
    assertThat(Indexed.ids(index().search(request.withAnyWord()))).containsExactly("a", "b");
  }

  @Test
  default void titlesCountMoreThanAbstracts() {
    put(
        told("abstract").titled("en", "A study").saying("en", "It is about begging."),
        told("title").titled("en", "Begging").saying("en", "It is about children in streets."));
    assertThat(Indexed.ids(search("begging"))).containsExactly("title", "abstract");
  }

  @Test
  default void everyKindOfTextIsFound() {
    put(
        told("a")
            .titled("en", "Main", "Subtitle here")
            .keyword("en", "keyworded")
            .labelled("fr", "travail forcé")
            .by("Terre des hommes")
            .written("Dottridge, Mike")
            .identified("978-92-806-4000-1", "E/CN.4/2005/78", "10.18356/abc-12"));
    for (String words :
        List.of(
            "main",
            "subtitle",
            "keyworded",
            "travail force",
            "terre des hommes",
            "mike dottridge",
            "9789280640001",
            "978-92-806-4000-1",
            "ISBN 978 92 806 4000 1",
            "E/CN.4/2005/78",
            "https://doi.org/10.18356/abc-12")) {
      assertThat(Indexed.ids(search(words))).as(words).containsExactly("a");
    }
  }

  @Test
  default void wordsInQuotationMarksStandTogetherAndLeftOutWordsAreNotThere() {
    put(
        told("a").titled("en", "Child labour in mines"),
        told("b").titled("en", "Labour of a child"),
        told("c").titled("en", "Child soldiers"));
    assertThat(Indexed.ids(search("\"child labour\""))).containsExactly("a");
    assertThat(Indexed.ids(search("“child labour”"))).containsExactly("a");
    assertThat(Indexed.ids(search("child -labour"))).containsExactly("c");
    assertThat(Indexed.ids(search("child -\"child labour\""))).containsExactlyInAnyOrder("b", "c");
    assertThat(Indexed.ids(search("-child"))).isEmpty();
    assertThat(Indexed.ids(search("child \"labour"))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void commonWordsDoNotShutOut() {
    put(told("a").titled("en", "Trafficking, persons"), told("b").titled("en", "To be or not"));
    assertThat(Indexed.ids(search("the trafficking of persons"))).containsExactly("a");
    assertThat(Indexed.ids(search("to be or not"))).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Trafficked children's stories | en | trafficking child story",
        "en | Children’s rights | en | children",
        "fr | La traite des êtres humains | fr | etres humain",
        "fr | Protection de l’enfance | en | enfance",
        "fr | Éducation | en | education",
        "en | Education | fr | éducation",
        "ar | الاتجار بالأطفال | ar | اتجار أطفال",
        "ar | حِمَايَة الطِّفْل | ar | حماية الطفل",
        "ar | إستغلال الأطفال | en | استغلال الاطفال",
        "sr-Cyrl | Трговина децом | en | trgovina decom",
        "sr-Latn | Trgovina ljudima | en | трговина људима",
        "hr | Đaci i učenici u školi | en | djaci ucenici skoli",
        "sr-Cyrl | Ђаци у школи | en | djaci",
        "ru | Торговля детьми | ru | торговли",
        "sq | Trafikimi i fëmijëve | en | trafikimi i femijeve",
        "zh | 贩运儿童 | zh | 贩运儿童",
        "en | ＵＮＩＣＥＦ report ٢٠٠٦ | en | unicef 2006",
        "de | Straße | en | strasse",
        "ro | Drepturile copiilor | ro | drepturi copii",
        "tr | Çocukların hakları | tr | çocuk",
        "el | Προστασία των παιδιών | en | παιδιά",
        "sr-Latn | Zaštita dece i žena | sr | zaštite",
        "hr | Zaštita djece | bs | zaštitom",
        "fr | Les tuteurs de l’enfant | en | le tuteur des enfants",
        "th | การคุ้มครองเด็ก | en | คุ้มครองเด็ก",
        "hi | बच्चों की सुरक्षा | en | सुरक्षा",
        "he | הגנה על ילדים | en | ילדים",
        "vi | Bảo vệ trẻ em | en | bao ve tre em",
        "zh-Hant | 販運兒童 | zh | 贩运儿童",
        "zh | 联合国儿童权利公约 | en | 聯合國 兒童權利",
        "zh | 儿童权利 | zh | 儿童的权利",
        "pl | Ofiary handlu dziećmi | pl | ofiara handel dziecko",
        "pl | Prawa kobiet i szkoła | pl | prawo kobieta szkoły",
        "sq | Trafikimi i fëmijëve | sq | trafikimit të fëmijës",
        "sq | Mbrojtja ligjore e të miturve | sq | mbrojtjen ligjor",
        "sq | Kujdestaria | sq | kujdestarinë",
        "hr | Zaštita djece | sr | zastita dece",
        "sr-Cyrl | Заштита деце | hr | zaštita djece",
        "sr-Latn | Mleko za decu | hr | mlijeko za djecu",
        "hbs | Trgovina djecom | sr | trgovina decom",
        "hr | Grad Đakovo | en | Dakovo",
        "hr | Grad Đakovo | hr | dakovu",
        "en | Djakovo | hr | Đakovo",
        "fa | حمایت از کودکان | en | حمايت كودكان",
        "fa | کتاب‌ها | fa | کتاب",
        "hi | बच्चों का अधिकार | hi | अधिकार",
        "ta | குழந்தைகள் உரிமை | en | குழந்தைகள்",
        "th | สิทธิเด็ก | th | สิทธิ"
      })
  default void wordsMeetAcrossFormsAccentsAndScripts(
      String language, String title, String page, String words) {
    put(told("a").titled(language, title), told("b").titled("en", "Something else"));
    assertThat(Indexed.ids(index().search(SearchRequest.of(words, page)))).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi | बाल | बल",
        "hi | बाल | बिल",
        "hi | बिल | बोल",
        "hi | बाल अधिकार | बल अधिकार",
        "bn | শিশু | শশা",
        "bn | কাল | কল",
        "ta | பல் | பால்",
        "th | เสือ | เสื้อ",
        "th | ขาว | ข่าว",
        "my | မာ | မီ",
        "km | កូន | កន",
        "ur | کتابیں | كتابي",
        "fr | L’année | or",
        "pl | Prawda | prawo",
        "sq | Ligji | liqen",
        "zh | 儿童权利 | 妇女权利"
      })
  default void otherWordsDoNotMeet(String language, String title, String words) {
    put(told("a").titled(language, title));
    assertThat(Indexed.ids(index().search(SearchRequest.of(words, language)))).isEmpty();
    assertThat(Indexed.ids(search(words))).isEmpty();
  }

  @Test
  default void aWordThatIsCommonInEnglishCountsWhereItMeansSomething() {
    put(told("a").titled("fr", "Les mines d’or"), told("b").titled("fr", "Les mines de charbon"));
    assertThat(Indexed.ids(index().search(SearchRequest.of("mines or", "fr"))))
        .containsExactly("a");
  }

  @Test
  default void theLanguageOfBareWordsIsToldByTheTextsThatHaveThem() {
    put(
        told("de").titled("de", "Das Gesetz gegen den Kinderhandel"),
        told("file").titled("en", "Report").page(3, "de", "Ein Gesetz zum Kinderhandel."),
        told("pl").titled("pl", "Ustawa o ofiarach"),
        told("en").titled("en", "The law of protection"));
    assertThat(Indexed.ids(search("Kinderhandels Gesetzes")))
        .containsExactlyInAnyOrder("de", "file");
    assertThat(Indexed.ids(search("Gesetzen gegen Kinderhandel")))
        .containsExactlyInAnyOrder("de", "file");
    assertThat(Indexed.ids(search("ofiary ustawy"))).containsExactly("pl");
    assertThat(Indexed.ids(search("laws protection"))).containsExactly("en");
  }

  @Test
  default void ofLanguagesThatShareAWordThePagesIsMeant() {
    put(
        told("es").titled("es", "Tutela de los menores"),
        told("it").titled("it", "La tutela dei minori"));
    assertThat(Indexed.ids(index().search(SearchRequest.of("tutela minori", "it"))))
        .containsExactly("it");
    assertThat(Indexed.ids(index().search(SearchRequest.of("tutelas menor", "en"))))
        .containsExactly("es");
  }

  @Test
  default void newestFirstWhenAskedFor() {
    put(
        told("a").titled("en", "begging begging begging").of(1999),
        told("b").titled("en", "begging").of(2006),
        told("c").titled("en", "begging and more words").newest(-1));
    SearchRequest request = SearchRequest.of("begging", "en");
    assertThat(Indexed.ids(index().search(request.sorted(Sort.NEWEST))))
        .containsExactly("b", "a", "c");
  }

  @Test
  default void amongEqualsTheReadersLanguageComesFirst() {
    put(
        told("a").titled("en", "report").counting(Facet.LANGUAGE, "en").of(2006),
        told("b").titled("en", "report").counting(Facet.LANGUAGE, "fr").of(2001));
    assertThat(Indexed.ids(index().search(SearchRequest.of("report", "en"))))
        .containsExactly("a", "b");
    assertThat(Indexed.ids(index().search(SearchRequest.of("report", "fr"))))
        .containsExactly("b", "a");
  }

  @Test
  default void misspeltWordsAreCorrectedOnlyWhenThatFindsMore() {
    put(
        told("a").titled("en", "Trafficking in Albania").labelled("en", "hiddenlabel"),
        told("b").titled("en", "Trafficking in Romania").counting(Facet.PLACE, "ro"));
    assertThat(search("trafiking").suggestion()).isEqualTo("trafficking");
    assertThat(search("Trafiking albania").suggestion()).isEqualTo("trafficking albania");
    assertThat(search("trafficking").suggestion()).isNull();
    assertThat(search("hiddenlabell").suggestion()).isNull();
    assertThat(search("xylophonist").suggestion()).isNull();
    assertThat(search("albania romania").suggestion()).isNull();
    assertThat(search("traffiking zzxqw").suggestion()).isEqualTo("trafficking");
    SearchRequest elsewhere =
        SearchRequest.of("trafiking", "en").withFilter(Facet.PLACE, Set.of("fr"));
    assertThat(index().search(elsewhere).suggestion()).isNull();
  }
}
