package org.researchhub.platform.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server does before any page is asked: it believes forwarded headers of the proxies
 * named in the settings and of nobody else, sets the security headers, and answers what cannot be
 * read.
 */
@Component
class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final HubSettings settings;
  private final Sites sites;
  private final ObjectProvider<Failures> failures;

  Container(HubSettings settings, Sites sites, ObjectProvider<Failures> failures) {
    this.settings = settings;
    this.sites = sites;
    this.failures = failures;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!settings.proxies().isEmpty()) {
      factory.addEngineValves(forwarded());
    }
    factory.addEngineValves(new SafetyHeaders(sites.stylesheet()));
    factory.addConnectorCustomizers(
        connector -> WholeServerRequests.in(connector, SafetyHeaders.of(sites.stylesheet())));
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(UnreadRequests.class.getName());
        host.getPipeline().addValve(new UnreadRequests(failures));
      }
    });
  }

  private RemoteIpValve forwarded() {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(
        settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
