package org.researchhub.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.researchhub.ServedHub;

/** A browser without scripts: keeps cookies, follows redirects, sends forms as they are shown. */
public final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  public Browser(String address) {
    this.address = address;
  }

  /** As somebody new of the staff. */
  public static Browser signedIn(ServedHub hub, String name, Role role) {
    var browser = new Browser(hub.address());
    String secret = hub.door(Accounts.class).add(name, role);
    browser.submit(browser.get("/curate/sign-in/" + secret).form("/curate/sign-in"), Map.of());
    return browser;
  }

  /** An answer with its page. */
  public record Answer(int status, URI at, HttpResponse<String> response, Document page) {

    public String text() {
      return page.text();
    }

    /** The form on the page that is sent to this address. */
    public FormElement form(String action) {
      return page.forms().stream()
          .filter(form -> form.attr("action").equals(action))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page.text()));
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address).resolve(path)).GET());
  }

  /** A file chosen in a form's control. */
  public record Upload(String control, String name, byte[] content) {
    public Upload(String control, String name, String content) {
      this(control, name, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Sends a form with files, as the button that it is sent with says. */
  public Answer upload(FormElement form, Map<String, String> changed, List<Upload> files) {
    String boundary = "----a-boundary";
    var body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields(form, changed)) {
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, field.getKey(), field.getValue()));
    }
    for (Upload file : files) {
      write(
          body,
          ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                  + "Content-Type: application/octet-stream\r\n\r\n")
              .formatted(boundary, file.control(), file.name()));
      body.writeBytes(file.content());
      write(body, "\r\n");
    }
    write(body, "--" + boundary + "--\r\n");
    Element button = form.selectFirst("button[name=act][formaction]");
    return send(
        HttpRequest.newBuilder(
                URI.create(address)
                    .resolve(button == null ? form.attr("action") : button.attr("formaction")))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a form with some of its fields changed; a null value takes a field out. */
  public Answer submit(FormElement form, Map<String, String> changed) {
    return post(form.attr("action"), fields(form, changed));
  }

  private static List<Map.Entry<String, String>> fields(
      FormElement form, Map<String, String> changed) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    for (Element control : form.elements()) {
      boolean chosen =
          !List.of("checkbox", "radio").contains(control.attr("type"))
              || control.hasAttr("checked");
      boolean sent =
          !control.tagName().equals("button")
              && !control.attr("type").equals("file")
              && control.hasAttr("name")
              && chosen;
      if (sent && !changed.containsKey(control.attr("name"))) {
        fields.add(Map.entry(control.attr("name"), value(control)));
      }
    }
    new LinkedHashMap<>(changed)
        .forEach((name, value) -> {
          if (value != null) {
            fields.add(Map.entry(name, value));
          }
        });
    return fields;
  }

  private static String value(Element control) {
    return switch (control.tagName()) {
      case "textarea" -> control.wholeText();
      case "select" -> {
        Element chosen = control.selectFirst("option[selected]");
        Element first = chosen == null ? control.selectFirst("option") : chosen;
        yield first == null ? "" : first.attr("value");
      }
      default -> control.hasAttr("value") ? control.attr("value") : onWhenChecked(control);
    };
  }

  private static String onWhenChecked(Element control) {
    return control.attr("type").equals("checkbox") ? "on" : "";
  }

  public Answer post(String path, List<Map.Entry<String, String>> fields) {
    String body =
        String.join(
            "&",
            fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .toList());
    return send(
        HttpRequest.newBuilder(URI.create(address).resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response =
          client.send(
              request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.uri(), response, Jsoup.parse(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
