package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Drafts;
import org.researchhub.imports.Imports.Extent;
import org.researchhub.platform.http.OtherSite;

/** What a DOI, an ISBN or an address stands for, with sites that answer as the real ones do. */
class LookupTest {

  private static final String CSL = "application/vnd.citationstyles.csl+json";
  private static final String SAVE = "/curate/save";

  private static OtherSite site;
  private static ServedHub hub;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    site = new OtherSite();
    Path data = Files.createTempDirectory("hub");
    Files.writeString(
        data.resolve("hub.yaml"),
        """
        hub:
          title: A hub
          outbound:
            allowed: [%1$s]
            pause: 0
            doi: http://%1$s/doi
            handle: http://%1$s/handle
            crossref: http://%1$s/crossref
            datacite: http://%1$s/datacite
        """
            .formatted(site.host()));
    hub = ServedHub.in(data);
    browser = new Browser(hub.address());
    String secret = hub.door(Accounts.class).add("Curator", Role.CURATOR);
    browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());
  }

  @AfterAll
  static void stop() {
    hub.close();
    site.close();
  }

  private static Browser.Answer lookUp(String typed) {
    return browser.submit(
        browser.get("/curate/add").form("/curate/lookup"), Map.of("identifier", typed));
  }

  private static String value(Browser.Answer answer, String control) {
    return answer.page().select("[name=" + control + "]").val();
  }

  private static Description found(String typed) {
    LookedUp found = hub.door(Lookups.class).find(typed);
    assertThat(found.answer()).isNull();
    return found.description();
  }

  private static String answer(String typed) {
    return String.valueOf(hub.door(Lookups.class).find(typed).answer());
  }

  @Test
  void aDoiOfCrossrefFillsTheFormAndNothingIsStored() {
    site.at("/doi/10.1016/j.example.2019.01.001", CSL, crossref());
    long before = hub.door(Drafts.class).count();

    var form = lookUp("https://doi.org/10.1016/J.example.2019.01.001".replace("J.", "j."));

    assertThat(form.status()).isEqualTo(200);
    assertThat(value(form, "titles.0.value"))
        .isEqualTo("Recovery of children: what helps and what does not");
    assertThat(value(form, "persons.0.name")).isEqualTo("Haddad, Leïla");
    assertThat(value(form, "persons.0.orcid")).contains("0000-0002-1825-0097");
    assertThat(value(form, "dates.0.edtf")).isEqualTo("2019-02-14");
    assertThat(value(form, "partOf.0.title")).isEqualTo("Journal of Recovery");
    assertThat(value(form, "partOf.0.pages")).isEqualTo("11-29");
    assertThat(value(form, "abstracts.0.value")).isEqualTo("Children recover & need time.");
    assertThat(form.page().select(".origin").eachText()).contains("from doi.org");
    assertThat(form.page().text()).contains("Each value says where it comes from");
    assertThat(hub.door(Drafts.class).count()).isEqualTo(before);

    var saved = browser.submit(form.form(SAVE), Map.of("act", "save"));
    assertThat(value(saved, "titles.0.value")).startsWith("Recovery of children");
    assertThat(saved.page().select(".origin").eachText()).contains("from doi.org");
    assertThat(hub.door(Drafts.class).count()).isEqualTo(before + 1);

    var again = lookUp("doi:10.1016/j.example.2019.01.001");
    assertThat(again.page().select(".note a[href^=/curate/drafts/]").text())
        .contains("Recovery of children");
    assertThat(again.text()).contains("The hub has it already:");
    browser.submit(saved.form(SAVE), Map.of("act", "publish"));
    assertThat(lookUp("10.1016/j.example.2019.01.001").page().select(".note a").attr("href"))
        .startsWith("/curate/publications/");
  }

  private static String crossref() {
    return """
    {"indexed":{"date-parts":[[2024,1,1]]},"reference-count":40,"publisher":"Elsevier BV",
     "license":[{"URL":"https://www.elsevier.com/tdm/","content-version":"tdm"}],
     "content-domain":{"domain":["x.org"],"crossmark-restriction":true},
     "DOI":"10.1016/j.example.2019.01.001","type":"journal-article","source":"Crossref",
     "title":["Recovery of children"],"subtitle":["what helps and what does not"],
     "author":[{"ORCID":"http://orcid.org/0000-0002-1825-0097","given":"Leïla",
        "family":"Haddad","sequence":"first","affiliation":[{"name":"AUB"}]},
       {"name":"Working Group on Children","sequence":"additional"}],
     "container-title":["Journal of Recovery"],"volume":"12","issue":"1","page":"11-29",
     "issued":{"date-parts":[[2019,2,14]]},"ISSN":["0317-8471"],"language":"en",
     "abstract":"<jats:title>Abstract</jats:title><jats:p>Children recover &amp; need time.</jats:p>",
     "URL":"http://dx.doi.org/10.1016/j.example.2019.01.001","relation":{},"score":1.0}
    """;
  }

  @Test
  void aDoiOfDataciteIsReadInItsOwnJson() {
    site.at("/doi/10.5281/zenodo.1", "application/vnd.api+json", "{\"data\":" + datacite() + "}");

    Description said = found("10.5281/zenodo.1");

    assertThat(said.titles()).containsEntry("fr", "Guide pour les écoles");
    assertThat(said.persons().getFirst().name()).isEqualTo("Martin, Ève");
    assertThat(said.published()).contains("2021-05");
    assertThat(said.agencies().getFirst().name()).isEqualTo("Zenodo");
    assertThat(said.identifiers()).contains(new Description.Identifier("doi", "10.5281/zenodo.1"));
    assertThat(said.statements()).anySatisfy(one -> assertThat(one.path()).isEqualTo("/titles/fr"));
    assertThat(said.toJson().has("unmapped")).isFalse();
  }

  private static String datacite() {
    return """
    {"id":"10.5281/zenodo.1","type":"dois","attributes":{"doi":"10.5281/zenodo.1",
     "titles":[{"title":"A subtitle","titleType":"Subtitle"},{"title":"Guide pour les écoles"}],
     "creators":[{"name":"Martin, Ève","nameType":"Personal","givenName":"Ève",
       "familyName":"Martin","nameIdentifiers":[]}],
     "publisher":{"name":"Zenodo"},"publicationYear":2021,
     "dates":[{"date":"2021-05","dateType":"Issued"}],"language":"fr",
     "types":{"resourceTypeGeneral":"Report","citeproc":"report"},
     "descriptions":[{"description":"<p>Pour les maîtres.</p>","descriptionType":"Abstract"}],
     "identifiers":[{"identifier":"9789280646771","identifierType":"ISBN"}],
     "url":"https://zenodo.org/record/1"}}
    """;
  }

  @Test
  void anIsbnIsLookedForAtCrossrefThenAtDatacite() {
    site.at(
        "/crossref/works?filter=isbn:9780306406157&rows=5",
        "application/json;charset=utf-8",
        """
        {"status":"ok","message-type":"work-list","message":{"total-results":2,"items":[
          {"type":"book-chapter","title":["One chapter"],"container-title":["The whole book"],
           "ISBN":["9780306406157"],"DOI":"10.1007/978-0-306-40615-7_1"},
          {"type":"monograph","title":["The whole book"],"ISBN":["9780306406157"],
           "publisher":"Springer US","publisher-location":"Boston, MA",
           "issued":{"date-parts":[[1980]]},"DOI":"10.1007/978-0-306-40615-7"}]}}
        """);

    Description book = found("ISBN 0-306-40615-2");
    assertThat(book.titles().values()).containsExactly("The whole book");
    assertThat(book.published()).contains("1980");
    assertThat(book.sources().getFirst().name()).isEqualTo("Crossref");

    site.at(
        "/datacite/dois?query=identifiers.identifier%3A%229789280646771%22+OR+relatedIdentifiers"
            + ".relatedIdentifier%3A%229789280646771%22&page%5Bsize%5D=5",
        "application/vnd.api+json", "{\"data\":[" + datacite() + "],\"meta\":{\"total\":1}}");
    assertThat(found("978-92-806-4677-1").sources().getFirst().name()).isEqualTo("DataCite");
    assertThat(answer("9783161484100"))
        .isEqualTo(
            "Neither Crossref nor DataCite knows a publication with the ISBN 9783161484100; most"
                + " printed books are in neither.");
  }

  @Test
  void aPageSaysWhatItIsAboutInItsCitationTags() {
    byte[] page =
        """
        <html lang="en"><head><meta charset="utf-8"><title>x</title>
        <meta name="citation_title" content="Étude des écoles">
        <meta name="citation_author" content="Núñez, José"><meta name="citation_author" content="UNICEF">
        <meta name="citation_publication_date" content="2015/03/02">
        <meta name="citation_journal_title" content="Revue"><meta name="citation_volume" content="3">
        <meta name="citation_firstpage" content="5"><meta name="citation_lastpage" content="9">
        <meta name="citation_doi" content="10.1000/182"><meta name="citation_pdf_url" content="http://x.org/a.pdf">
        <meta name="DC.Language" content="fr"><meta property="og:description" content="Sommaire">
        </head></html>
        """
            .getBytes(StandardCharsets.ISO_8859_1);
    site.at("/article", "text/html; charset=ISO-8859-1", page);

    Description said = found(site.address("/article").toString());

    assertThat(said.titles()).containsEntry("fr", "Étude des écoles");
    assertThat(said.persons())
        .extracting(Description.PersonStatement::name)
        .containsExactly("Núñez, José");
    assertThat(said.agencies()).extracting(Description.AgencyStatement::as).contains("UNICEF");
    assertThat(said.published()).contains("2015-03-02");
    assertThat(said.abstracts().values()).containsExactly("Sommaire");
    assertThat(said.toJson().path("partOf").path("pages").asString()).isEqualTo("5-9");
    assertThat(said.links()).extracting(Description.Link::rel).contains("fulltext", "landing");
  }

  @Test
  void aPageSaysWhatItIsAboutInJsonLd() {
    site.redirect("/handle/10665/1", site.address("/report").toString())
        .at(
            "/report",
            "text/html",
            """
            <html><head><script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"The site"},
              {"@type":"Organization","@id":"#who","name":"World Health Organization"},
              {"@type":["Report","CreativeWork"],"name":"INSPIRE: seven strategies",
               "author":{"@id":"#who"},"publisher":{"@id":"#who"},"datePublished":"2016-07-01T00:00:00Z",
               "inLanguage":"en","isbn":"9789241565356","description":"Ending violence."}]}</script>
            <meta property="og:title" content="INSPIRE | WHO"></head></html>
            """);

    Description said = found("https://hdl.handle.net/10665/1");

    assertThat(said.titles()).containsEntry("en", "INSPIRE: seven strategies");
    assertThat(said.agencies().getFirst().name()).isEqualTo("World Health Organization");
    assertThat(said.published()).contains("2016-07-01");
    assertThat(said.identifiers()).contains(new Description.Identifier("isbn", "9789241565356"));
  }

  @Test
  void withoutAnAnswerThereIsASentenceAndTheIdentifierIsKept() {
    site.at("/doi/10.1000/html", "text/html", "<html><body>Hello</body></html>")
        .at("/doi/10.1000/liar", "application/json", "<html>not JSON</html>")
        .at("/doi/10.1000/nonsense", "application/json", "x".repeat(300_000))
        .at("/paper.pdf", "application/pdf", "%PDF-1.4");

    var none = lookUp("10.1000/none");
    assertThat(none.page().select(".note").text())
        .isEqualTo("127.0.0.1 knows nothing of 10.1000/none.");
    assertThat(value(none, "identifiers.0.value")).isEqualTo("10.1000/none");
    assertThat(answer("10.1000/html"))
        .isEqualTo("127.0.0.1 answers with something that is no record of a publication.");
    assertThat(answer("10.1000/liar"))
        .isEqualTo("doi.org answers with something that is no record of a publication.");
    assertThat(answer("10.1000/nonsense"))
        .isEqualTo("doi.org answers with something that is no record of a publication.");
    assertThat(answer(site.address("/paper.pdf").toString()))
        .startsWith("At 127.0.0.1 there is a document itself.");
    assertThat(lookUp("http://localhost/admin").text())
        .contains("localhost is an address of this machine or of its own network");
    assertThat(lookUp("what is this").text())
        .contains("That is neither a DOI, an ISBN, a handle, an arXiv number nor a web address.");
  }

  @Test
  void whatIsTypedIsToldApart() {
    assertThat(Sought.of("arXiv:2101.00001v2"))
        .contains(new Sought.Doi("10.48550/arXiv.2101.00001"));
    assertThat(Sought.of("hdl:10665/1")).contains(new Sought.Handle("10665/1"));
    assertThat(Sought.of("0-306-40615-3")).as("a wrong check digit").isEmpty();
  }

  @Test
  void theCommandLineLooksUpToo() {
    site.at(
        "/doi/10.1000/cli",
        CSL,
        crossref()
            .replace("10.1016/j.example.2019.01.001", "10.1000/cli")
            .replace("Recovery of children", "A report of the command line"));
    var told = new java.util.ArrayList<Imported>();
    ImportReport report =
        hub.door(Lookups.class)
            .take(
                List.of("doi:10.1000/cli", "doi:10.1000/not-there"),
                Extent.DRY_RUN,
                "test",
                new ImportReceiver() {
                  @Override
                  public void take(Imported record) {
                    told.add(record);
                  }

                  @Override
                  public void problem(String source, org.researchhub.formats.Problem problem) {
                    assertThat(source).isEqualTo("doi:10.1000/not-there");
                  }
                });

    assertThat(report.read()).isEqualTo(1);
    assertThat(report.unread()).isEqualTo(1);
    assertThat(told.getFirst().description().titles().get("en"))
        .startsWith("A report of the command line");
  }

  @Test
  void whoPublishesNothingMayNotAskOutside() {
    var reviewer = new Browser(hub.address());
    String secret = hub.door(Accounts.class).add("Reader", Role.REVIEWER);
    reviewer.submit(reviewer.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());

    assertThat(reviewer.get("/curate/add").page().select("form[action=/curate/lookup]")).isEmpty();
  }
}
