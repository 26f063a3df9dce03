import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves a served hub in Firefox, driven over WebDriver BiDi, and goes Back and Forward: no page of
 * the hub may show. See firefox-exit, which starts it.
 *
 * <p>Arguments: Firefox's program, the hub's address, the port of the neutral page, a new folder.
 */
class FirefoxExit implements WebSocket.Listener {

  private static final long PATIENCE = 30;

  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1000);
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;
  private String tab = "";
  private int sent;

  void main(String[] arguments) throws Exception {
    String hub = arguments[1];
    int port = Integer.parseInt(arguments[2]);
    HttpServer neutral =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    neutral.createContext(
        "/",
        exchange -> {
          byte[] page = "<!doctype html><title>Weather</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          try (exchange) {
            exchange.getResponseBody().write(page);
          }
        });
    neutral.start();
    Path profile = Files.createDirectories(Path.of(arguments[3]));
    Process firefox =
        new ProcessBuilder(
                arguments[0], "--headless", "--no-remote", "--profile", profile.toString(),
                "--remote-debugging-port", "0")
            .redirectErrorStream(true)
            .start();
    int broken = 0;
    try {
      connect(firefox);
      broken += leaving(hub, "click", "document.querySelector('a.exit').click()");
      broken += leaving(hub, "three Shifts", null);
    } finally {
      firefox.destroy();
      firefox.waitFor(10, TimeUnit.SECONDS);
      neutral.stop(0);
    }
    System.out.println(broken == 0 ? "Holds." : "Does not hold.");
    System.exit(broken == 0 ? 0 : 6);
  }

  private int leaving(String hub, String how, String script) throws Exception {
    tab = value(ask("browsingContext.create", "{\"type\":\"tab\"}"), "context");
    for (String page : new String[] {"/en/", "/en/publications", "/en/contact"}) {
      ask(
          "browsingContext.navigate",
          "{\"context\":\"%s\",\"url\":\"%s\",\"wait\":\"complete\"}".formatted(tab, hub + page));
    }
    if (script != null) {
      evaluate(script);
    } else {
      ask("input.performActions", shifts());
    }
    int broken = 0;
    for (String move : new String[] {"leaving", "-1", "-1", "-1", "1"}) {
      if (!move.equals("leaving")) {
        evaluate("history.go(" + move + ")");
      }
      Thread.sleep(4_000);
      String shown = evaluate("location.href + ' ' + document.title");
      boolean neutral = !shown.startsWith(hub) || shown.startsWith(hub + "/exit");
      boolean away = !move.equals("leaving") || shown.endsWith("Weather");
      System.out.println(
          how + ", " + move + ": " + shown + (neutral && away ? "" : "   <- shows the hub"));
      broken += neutral && away ? 0 : 1;
    }
    return broken;
  }

  private String shifts() {
    String press = "{\"type\":\"keyDown\",\"value\":\"\\uE008\"},{\"type\":\"keyUp\",\"value\":\"\\uE008\"}";
    return "{\"context\":\"%s\",\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":[%s,%s,%s]}]}"
        .formatted(tab, press, press, press);
  }

  private String evaluate(String script) throws Exception {
    String answer =
        ask(
            "script.evaluate",
            "{\"expression\":\"%s\",\"target\":{\"context\":\"%s\"},\"awaitPromise\":false}"
                .formatted(script, tab));
    Matcher text = Pattern.compile("\"type\":\"string\",\"value\":\"([^\"]*)\"").matcher(answer);
    return text.find() ? text.group(1) : "";
  }

  /** Firefox would wait if nobody took what it prints. */
  private static void drain(java.io.BufferedReader lines) {
    try {
      lines.transferTo(java.io.Writer.nullWriter());
    } catch (java.io.IOException e) {
      // It has ended.
    }
  }

  private void connect(Process firefox) throws Exception {
    String address = null;
    var lines = firefox.inputReader();
    for (String line = lines.readLine(); address == null; line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("Firefox ended before it could be driven.");
      }
      Matcher found = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)").matcher(line);
      address = found.find() ? found.group(1) : null;
    }
    Thread.ofVirtual().start(() -> drain(lines));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address + "/session"), this)
            .get(PATIENCE, TimeUnit.SECONDS);
    ask("session.new", "{\"capabilities\":{}}");
  }

  /** Sends one command and waits for its answer; events between are passed over. */
  private String ask(String method, String parameters) throws Exception {
    int id = ++sent;
    String command = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}";
    socket.sendText(command.formatted(id, method, parameters), true).get();
    Pattern own = Pattern.compile("\"id\":" + id + "[,}]");
    while (true) {
      String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("Firefox does not answer to " + method);
      }
      if (own.matcher(answer).find()) {
        if (answer.contains("\"type\":\"error\"")) {
          throw new IllegalStateException(method + ": " + answer);
        }
        return answer;
      }
    }
  }

  private static String value(String answer, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer);
    found.find();
    return found.group(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      answers.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }
}
