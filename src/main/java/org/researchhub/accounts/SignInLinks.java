package org.researchhub.accounts;

import org.researchhub.platform.Facts;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes sign-in links: below hub.base-url, else below the address at which this hub was last
 * served, so that a command knows the port of the server.
 */
@Component
public class SignInLinks {

  private static final String SERVED_AT = "served-at";

  private final HubSettings settings;
  private final Facts facts;

  SignInLinks(HubSettings settings, Facts facts) {
    this.settings = settings;
    this.facts = facts;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    String address = "http://localhost:" + event.getWebServer().getPort();
    if (!facts.recall(SERVED_AT).equals(java.util.Optional.of(address))) {
      facts.remember(SERVED_AT, address);
    }
  }

  public String of(String secret) {
    String base =
        settings.baseUrl() == null
            ? facts.recall(SERVED_AT).orElse("http://localhost:8080")
            : settings.baseUrl().toString();
    return base + "/curate/sign-in/" + secret;
  }
}
