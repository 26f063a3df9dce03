package org.researchhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.settings.OutboundSettings;

class OutboundTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private OtherSite site;
  private Outbound outbound;

  @BeforeEach
  void begin() throws IOException {
    site = new OtherSite();
    outbound = asking(site.settings());
  }

  @AfterEach
  void end() throws IOException {
    outbound.close();
    site.close();
  }

  private static Outbound asking(OutboundSettings settings) {
    return new Outbound(
        settings,
        "ResearchHub (https://hub.example.org; mailto:hub@example.org)",
        Clock.systemUTC(),
        InetAddress::getAllByName);
  }

  private Answer get(String path) {
    return outbound.get(site.address(path), "text/html", PATIENCE);
  }

  private String refusal(String path) {
    return sentence(get(path));
  }

  private static String sentence(Answer answer) {
    return answer instanceof Answer.None none ? none.sentence() : answer.toString();
  }

  @Test
  void aSiteIsToldWhoAsksAndForWhat() {
    site.at("/page", "Text/HTML; charset=ISO-8859-1", "é");

    assertThat(get("/page"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.mediaType()).isEqualTo("text/html");
              assertThat(found.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
              assertThat(found.body()).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
            });
    assertThat(site.asked)
        .containsExactly(
            new OtherSite.Asked(
                "/page",
                "text/html",
                "ResearchHub (https://hub.example.org; mailto:hub@example.org)"));
  }

  @Test
  void packedAnswersAreUnpacked() {
    site.at(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (var packed = new GZIPOutputStream(exchange.getResponseBody())) {
            packed.write("whole".getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(get("/packed"))
        .isInstanceOfSatisfying(
            Answer.Found.class, found -> assertThat(new String(found.body())).isEqualTo("whole"));
  }

  @Test
  void redirectsAreFollowedToTheEnd() {
    site.redirect("/a", "/b?c=é#part").at("/b?c=%C3%A9", "text/plain", "there");

    assertThat(get("/a"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> assertThat(found.address()).isEqualTo(site.address("/b?c=%C3%A9")));
  }

  @Test
  void whatIsNotThereIsToldApart() {
    assertThat(get("/nothing")).isEqualTo(new Answer.Absent(site.address("/nothing")));
  }

  @Test
  void aSiteOfTheOwnNetworkIsReachedOnlyWhenTheSettingsAllowIt() throws IOException {
    site.at("/secret", "text/plain", "secret");
    OutboundSettings none = OutboundSettings.DEFAULT;
    Outbound fenced = asking(none);

    assertThat(sentence(fenced.get(site.address("/secret"), "*/*", PATIENCE)))
        .isEqualTo("127.0.0.1 is only asked at the ports 80 and 443.");
    for (String host :
        List.of("127.0.0.1", "localhost", "127.0.0.01", "2130706433", "[::1]", "[::ffff:7f00:1]")) {
      assertThat(sentence(fenced.get(URI.create("http://" + host + "/"), "*/*", PATIENCE)))
          .endsWith("is an address of this machine or of its own network, and is not asked.");
    }
    for (String host : List.of("127.1", "0x7f.0.0.1")) {
      assertThat(sentence(fenced.get(URI.create("http://" + host + "/"), "*/*", PATIENCE)))
          .endsWith("cannot be asked: it names no host, or a password.");
    }
    assertThat(site.asked).isEmpty();
    fenced.close();
  }

  @Test
  void aNameIsConnectedToWhereItLedWhenItWasChecked() throws IOException {
    var asked = new ArrayList<String>();
    var rebinding =
        new Outbound(
            OutboundSettings.DEFAULT,
            "ResearchHub",
            Clock.systemUTC(),
            host -> {
              asked.add(host);
              // The second time it leads inside, as a name does that rebinds.
              return new InetAddress[] {
                InetAddress.getByName(asked.size() == 1 ? "192.0.2.1" : "127.0.0.1")
              };
            });

    assertThat(sentence(rebinding.get(URI.create("http://rebinds.example/"), "*/*", PATIENCE)))
        .isEqualTo(
            "rebinds.example is an address of this machine or of its own network, and is not"
                + " asked.");
    assertThat(asked).containsExactly("rebinds.example");
    rebinding.close();
  }

  @Test
  void oneAddressInsideAmongOthersIsEnoughToRefuseAName() throws IOException {
    var mixed =
        new Outbound(
            OutboundSettings.DEFAULT,
            "ResearchHub",
            Clock.systemUTC(),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")
                });

    assertThat(sentence(mixed.get(URI.create("https://mixed.example/"), "*/*", PATIENCE)))
        .startsWith("mixed.example is an address of this machine");
    mixed.close();
  }

  @Test
  void everyRedirectIsCheckedAnew() throws IOException {
    try (var inner = new OtherSite()) {
      inner.at("/", "text/plain", "secret");
      site.redirect("/inside", "http://127.0.0.1/")
          .redirect("/port", inner.address("/").toString())
          .redirect("/file", "file:///etc/passwd")
          .redirect("/password", "http://me:secret@" + site.host() + "/")
          .redirect("/broken", "http://[")
          .redirect("/round", "/round");

      assertThat(refusal("/inside"))
          .isEqualTo(
              "127.0.0.1 is an address of this machine or of its own network, and is not asked.");
      assertThat(refusal("/port")).isEqualTo("127.0.0.1 is only asked at the ports 80 and 443.");
      assertThat(refusal("/file"))
          .isEqualTo(
              "file:///etc/passwd does not begin with http:// or https://, and nothing else is"
                  + " asked.");
      assertThat(refusal("/password"))
          .isEqualTo("The address 127.0.0.1 cannot be asked: it names no host, or a password.");
      assertThat(refusal("/broken")).isEqualTo("127.0.0.1 leads to an address that is none.");
      assertThat(refusal("/round")).isEqualTo("127.0.0.1 leads on and on to other addresses.");
      assertThat(inner.asked).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutEndIsBrokenOff() {
    site.at(
            "/endless",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              endless(exchange.getResponseBody());
            })
        .at(
            "/bomb",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              byte[] packed = bomb();
              exchange.sendResponseHeaders(200, packed.length);
              exchange.getResponseBody().write(packed);
            })
        .at(
            "/no-gzip",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              exchange.sendResponseHeaders(200, 5);
              exchange.getResponseBody().write("plain".getBytes(StandardCharsets.UTF_8));
            })
        .at(
            "/brotli",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "br");
              exchange.sendResponseHeaders(200, 1);
              exchange.getResponseBody().write(1);
            });

    assertThat(refusal("/endless")).isEqualTo("127.0.0.1 sends more than 5 MB.");
    assertThat(refusal("/bomb")).isEqualTo("127.0.0.1 sends more than 5 MB.");
    assertThat(refusal("/no-gzip")).isEqualTo("127.0.0.1 sends an answer that cannot be unpacked.");
    assertThat(refusal("/brotli")).isEqualTo("127.0.0.1 sends an answer that cannot be unpacked.");
  }

  private static void endless(OutputStream body) {
    byte[] some = new byte[1 << 16];
    try {
      while (true) {
        body.write(some);
      }
    } catch (IOException e) {
      // Whoever asked has gone.
    }
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 600; i++) {
        gzip.write(new byte[100_000]);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void anAnswerThatTricklesIsBrokenOffWhenTheTimeIsOver() {
    site.at(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
          }
        });
    long began = System.nanoTime();

    Answer answer = outbound.get(site.address("/slow"), "*/*", Duration.ofSeconds(1));

    assertThat(sentence(answer)).isEqualTo("127.0.0.1 has not answered within 1 seconds.");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void headersWithoutEndAreBrokenOff() {
    site.at(
            "/long",
            exchange -> {
              exchange.getResponseHeaders().set("X-Long", "x".repeat(200_000));
              exchange.sendResponseHeaders(200, -1);
            })
        .at(
            "/many",
            exchange -> {
              for (int i = 0; i < 5_000; i++) {
                exchange.getResponseHeaders().set("X-" + i, "x");
              }
              exchange.sendResponseHeaders(200, -1);
            });

    assertThat(refusal("/long")).isEqualTo("127.0.0.1 sends headers without end.");
    assertThat(refusal("/many")).isEqualTo("127.0.0.1 sends headers without end.");
  }

  @Test
  void aSiteThatAsksToBeLeftAloneIsLeftAlone() {
    site.at(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        });
    site.at("/other", "text/plain", "there");

    assertThat(refusal("/busy"))
        .isEqualTo("127.0.0.1 asks to be left alone for another 120 seconds.");
    assertThat(refusal("/other"))
        .matches("127.0.0.1 asks to be left alone for another 1[12]\\d seconds.");
    assertThat(site.asked).hasSize(1);
  }

  @Test
  void thereIsAPauseBetweenTwoRequestsToOneHost() throws IOException {
    OutboundSettings all = site.settings();
    site.at("/page", "text/plain", "there");
    Outbound slow =
        asking(
            new OutboundSettings(
                true,
                all.allowed(),
                Duration.ofMillis(400),
                all.doi(),
                all.handle(),
                all.crossref(),
                all.datacite()));
    long began = System.nanoTime();

    for (int i = 0; i < 3; i++) {
      assertThat(slow.get(site.address("/page"), "*/*", PATIENCE)).isInstanceOf(Answer.Found.class);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(790));
    slow.close();
  }

  @Test
  void errorsSilenceAndUnknownHostsAreToldInASentence() throws IOException {
    site.at("/error", exchange -> exchange.sendResponseHeaders(500, -1))
        .at("/empty", exchange -> exchange.sendResponseHeaders(200, -1));
    var gone = new OtherSite();
    gone.close();
    Outbound none = asking(gone.settings());

    assertThat(refusal("/error")).isEqualTo("127.0.0.1 answers with the error 500.");
    assertThat(refusal("/empty")).isEqualTo("127.0.0.1 sends an empty answer.");
    assertThat(sentence(none.get(gone.address("/"), "*/*", PATIENCE)))
        .isEqualTo("127.0.0.1 cannot be reached, or broke off its answer.");
    assertThat(sentence(none.get(URI.create("http://nowhere.invalid/"), "*/*", PATIENCE)))
        .isEqualTo("There is no host called nowhere.invalid.");
    none.close();
  }

  @Test
  void aHubThatIsSwitchedOffAsksNobody() throws IOException {
    OutboundSettings all = site.settings();
    Outbound off =
        asking(
            new OutboundSettings(
                false,
                all.allowed(),
                all.pause(),
                all.doi(),
                all.handle(),
                all.crossref(),
                all.datacite()));

    assertThat(sentence(off.get(site.address("/"), "*/*", PATIENCE)))
        .isEqualTo("This hub asks no other site: hub.outbound.enabled is false.");
    assertThat(site.asked).isEmpty();
    off.close();
  }
}
