package org.researchhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;

/** Tables whose headings the hub does not know: asked about once, in the workspace. */
class TableImportTest {

  private static final String IMPORTS = "/curate/imports";
  private static final String TABLE =
      "Kop;Jaar;Dienst\nThe shelters of the north;1998;Office of Maps\n"
          + "Wells along the road;2001;Office of Maps\n";

  @Test
  void aTableIsAskedAboutOnceAndWhatIsConfirmedIsUsedForTheNext() throws Exception {
    try (ServedHub hub = ServedHub.start()) {
      Browser browser = new Browser(hub.address());
      String secret = hub.door(Accounts.class).add("Taker of tables", Role.CURATOR);
      browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());

      String id = upload(hub, browser, TABLE);
      var asked = browser.get(IMPORTS + "/" + id);
      assertThat(asked.at().getPath()).isEqualTo(IMPORTS + "/" + id + "/columns");
      assertThat(asked.page().select("select")).hasSize(3);
      assertThat(asked.page().select("label").eachText()).contains("Kop", "Jaar", "Dienst");
      assertThat(asked.page().select("#column-1-hint").text()).isEqualTo("1998 2001");
      String columns = IMPORTS + "/" + id + "/columns";

      var untitled = browser.submit(asked.form(columns), Map.of("column-1", "date"));
      assertThat(untitled.status()).isEqualTo(422);
      assertThat(untitled.text()).contains("Choose which column is the title.");
      assertThat(untitled.page().select("#column-1 option[selected]").attr("value"))
          .isEqualTo("date");
      browser.submit(
          untitled.form(columns), Map.of("column-0", "title", "column-2", "nothing the hub knows"));
      Description read = only(hub, id);
      assertThat(read.titles().values()).containsExactly("The shelters of the north");
      assertThat(read.published()).contains("1998");
      assertThat(read.agencies()).isEmpty();

      String next = upload(hub, browser, TABLE.replace("shelters", "harbours"));
      assertThat(only(hub, next).published()).as("without being asked").contains("1998");
      assertThat(browser.get(IMPORTS + "/" + next).at().getPath()).isEqualTo(IMPORTS + "/" + next);

      var report = browser.get(IMPORTS + "/" + next);
      String change = IMPORTS + "/" + next + "/columns";
      assertThat(report.page().select("a[href=" + change + "]").text())
          .isEqualTo("Change what the columns mean");
      browser.submit(browser.get(change).form(change), Map.of("column-2", "agency"));
      assertThat(only(hub, next).agencies())
          .extracting(Description.AgencyStatement::printed)
          .containsExactly("Office of Maps");

      Uploads uploads = hub.door(Uploads.class);
      assertThat(uploads.table(next)).isPresent();
      uploads.take(next, true);
      settled(hub, next);
      for (int i = 0; i < 500 && uploads.table(next).isPresent(); i++) {
        Thread.sleep(20);
      }
      assertThat(uploads.table(next)).as("its bytes are gone").isEmpty();
      assertThat(browser.get(change).status()).isEqualTo(404);
    }
  }

  private static String upload(ServedHub hub, Browser browser, String content) throws Exception {
    var form =
        browser.get(IMPORTS).page().forms().stream()
            .filter(one -> one.attr("action").startsWith(IMPORTS))
            .findFirst()
            .orElseThrow();
    var sent =
        browser.upload(form, Map.of(), List.of(new Browser.Upload("file", "lijst.csv", content)));
    String path = sent.at().getPath();
    String id = path.replace(IMPORTS + "/", "").replace("/columns", "");
    settled(hub, id);
    return id;
  }

  private static Upload settled(ServedHub hub, String id) throws InterruptedException {
    Uploads uploads = hub.door(Uploads.class);
    for (int i = 0; i < 1500 && uploads.find(id).orElseThrow().busy(); i++) {
      Thread.sleep(20);
    }
    return uploads.find(id).orElseThrow();
  }

  private static Description only(ServedHub hub, String id) throws InterruptedException {
    assertThat(settled(hub, id).state()).isEqualTo(Upload.State.READ);
    return hub.door(Uploads.class).record(id, 1).orElseThrow().description();
  }
}
