package org.researchhub.platform.http;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.OutboundSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks other sites for something, one document at a time. A site is told who asks, is asked no
 * faster than it can bear, and is left alone for as long as it says. Addresses of this machine and
 * of the own network are never connected to, however they are reached, unless the settings allow
 * one. Time, bytes, headers and redirects are bounded.
 *
 * <p>What robots.txt says is for programs that follow links by themselves; here a person asks for
 * one document, as with a browser.
 */
@Component
public class Outbound {

  private static final int MOST_AT_ONCE = 8;
  private static final int LONGEST_HEADER = 16_384;
  private static final int MOST_HEADERS = 150;

  private final OutboundSettings settings;
  private final CheckedAddresses addresses;
  private final Courtesy courtesy;
  private final String agent;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private @Nullable CloseableHttpClient client;

  @Autowired
  public Outbound(HubSettings settings, Clock clock) {
    this(settings.outbound(), agent(settings), clock, InetAddress::getAllByName);
  }

  Outbound(OutboundSettings settings, String agent, Clock clock, CheckedAddresses.Names names) {
    this.settings = settings;
    addresses = new CheckedAddresses(names, settings.allowed());
    courtesy = new Courtesy(clock, settings.pause());
    this.agent = agent;
  }

  /** Who asks, and where they are to be found. */
  private static String agent(HubSettings settings) {
    var said = new StringBuilder("ResearchHub");
    String mail = settings.contactEmail();
    URI base = settings.baseUrl();
    if (base != null || mail != null) {
      said.append(" (").append(base == null ? "" : base.toASCIIString());
      said.append(base == null || mail == null ? "" : "; ");
      said.append(mail == null ? "" : "mailto:" + mail).append(')');
    }
    return said.toString().replaceAll("[^ -~]", "?");
  }

  /** Made when somebody first asks: many hubs never do, and it takes a while. */
  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = made();
    }
    return client;
  }

  private CloseableHttpClient made() {
    var bounds =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxEmptyLineCount(4)
            .build();
    var patience = Timeout.ofSeconds(5);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(patience)
                    .setSocketTimeout(patience)
                    .build())
            .setMaxConnTotal(MOST_AT_ONCE)
            .setMaxConnPerRoute(MOST_AT_ONCE)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent(agent)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /**
   * Asks for what is at an address and follows its redirects.
   *
   * @param accept the media types that are wanted, as in the header of that name
   * @param patience after which there is an answer for certain, if only that there is none
   */
  public Answer get(URI address, String accept, Duration patience) {
    if (!settings.enabled()) {
      return Answer.None.of("off");
    }
    if (!places.tryAcquire()) {
      return Answer.None.of("busy");
    }
    var exchange = new Exchange(client(), addresses, courtesy, accept, patience);
    var task = new FutureTask<Answer>(() -> exchange.get(address));
    // Looking up a name cannot be broken off: a thread of its own may be left behind with it.
    Thread.ofVirtual()
        .name("outbound")
        .start(() -> {
          try {
            task.run();
          } finally {
            places.release();
          }
        });
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      exchange.abandon();
      return Answer.None.of("late", asked(exchange, address), Math.max(1, patience.toSeconds()));
    } catch (InterruptedException e) {
      task.cancel(true);
      exchange.abandon();
      Thread.currentThread().interrupt();
      return Answer.None.of("broken", asked(exchange, address));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whoever was asked last. */
  private static String asked(Exchange exchange, URI address) {
    return exchange.host().isEmpty() ? String.valueOf(address.getHost()) : exchange.host();
  }

  @PreDestroy
  synchronized void close() throws IOException {
    if (client != null) {
      client.close();
    }
  }
}
