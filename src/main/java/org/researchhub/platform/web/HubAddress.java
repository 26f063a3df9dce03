package org.researchhub.platform.web;

import org.researchhub.platform.settings.HubSettings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The address in links that leave the page: hub.base-url, else the one the hub listens on. */
@Component
public class HubAddress {

  private final HubSettings settings;
  private volatile String listening = "http://localhost";

  HubAddress(HubSettings settings) {
    this.settings = settings;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    listening = "http://localhost:" + event.getWebServer().getPort();
  }

  /** Without a slash at the end. */
  public String base() {
    return settings.baseUrl() == null ? listening : settings.baseUrl().toString();
  }

  /** The address on this machine, whatever readers use. */
  public String listening() {
    return listening;
  }
}
