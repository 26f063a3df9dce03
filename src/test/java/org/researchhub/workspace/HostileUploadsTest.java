package org.researchhub.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.files.TestDocuments;

/** Whatever is handed in, the person gets a sentence, and readers notice nothing. */
class HostileUploadsTest {

  private static final long MOST_HEAP = 60_000_000;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final String LONG_NAME =
      "../../\u202Eetc\u200F/" + "\u0645\u0631\u062D\u0628\u0627 ".repeat(30) + ".txt";

  @TempDir private Path folder;

  @Test
  @Timeout(240)
  void eachGetsASentenceAndTheHubStaysAsItWas() throws Exception {
    try (ServedHub hub = ServedHub.start()) {
      var browser = new Browser(hub.address());
      String secret = hub.door(Accounts.class).add("Filer", Role.CURATOR);
      browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());
      List<Browser.Upload> hostile = hostile();
      long before = usedMemory();
      var over = new AtomicBoolean();
      var unwell = new ArrayList<String>();
      Thread asking = Thread.ofPlatform().start(() -> ask(hub.address(), over, unwell));

      Browser.Answer answer;
      try {
        answer =
            browser.upload(
                browser.get("/curate/add").form("/curate/save"),
                Map.of("titles.0.value", "Hostile", "files.new.language", "en", "act", "publish"),
                hostile);
      } finally {
        over.set(true);
        asking.join();
      }

      assertThat(unwell).isEmpty();
      assertThat(usedMemory() - before).isLessThan(MOST_HEAP);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.page().select("#errors li").eachText())
          .satisfiesExactly(
              bomb -> assertThat(bomb).contains("“bomb.pdf”").contains("It unfolds to more than"),
              archive ->
                  assertThat(archive)
                      .contains("“bomb.docx”")
                      .containsAnyOf("unfolds to more", "more memory than", "more text than"),
              longOne -> assertThat(longOne).contains("“long.pdf”").contains("It has 10,000 pages"),
              locked -> assertThat(locked).contains("protected by a password"),
              cut -> assertThat(cut).contains("the end is missing"),
              zip -> assertThat(zip).contains("Its name says PDF"));
      assertThat(answer.page().select("[name=titles.0.value]").attr("value")).isEqualTo("Hostile");
      assertThat(answer.page().select("[name=files.0.sha512]")).hasSize(1);
      assertThat(answer.text()).contains("\u0645\u0631\u062D\u0628\u0627").contains(".txt");
      assertThat(answer.response().body()).doesNotContain("..", "\u202E", "\u200F", "etc/");
    }
  }

  private List<Browser.Upload> hostile() throws IOException {
    Path whole =
        TestDocuments.pdf(
            folder.resolve("whole.pdf"),
            List.of(List.of(new TestDocuments.Printed(72, 700, "A sound document."))));
    byte[] bytes = Files.readAllBytes(whole);
    return List.of(
        upload(TestDocuments.pdfBomb(folder.resolve("bomb.pdf"))),
        upload(TestDocuments.docxBomb(folder.resolve("bomb.docx"))),
        upload(TestDocuments.pdfOf(folder.resolve("long.pdf"), 10_000)),
        upload(locked(whole)),
        new Browser.Upload("files.new.file", "cut.pdf", Arrays.copyOf(bytes, bytes.length / 2)),
        upload(TestDocuments.zip(folder.resolve("report.pdf"), Map.of("a.txt", "text"))),
        new Browser.Upload("files.new.file", LONG_NAME, "A text in plain words."));
  }

  private static Browser.Upload upload(Path file) throws IOException {
    return new Browser.Upload(
        "files.new.file", file.getFileName().toString(), Files.readAllBytes(file));
  }

  private Path locked(Path whole) throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (var document = Loader.loadPDF(whole.toFile())) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  private static void ask(String address, AtomicBoolean over, List<String> unwell) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/health/ready"))
            .timeout(LONGEST_ANSWER)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      while (!over.get()) {
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 200) {
          unwell.add("answered " + status);
        }
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      unwell.add(e.toString());
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
