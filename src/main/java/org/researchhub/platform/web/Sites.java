package org.researchhub.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/** The hub's site in each of its languages. */
@Component
public class Sites {

  /** Languages that a page may be asked for in whatever the hub's own are: the six of the UN. */
  private static final List<String> UNITED_NATIONS = List.of("ar", "zh", "en", "fr", "ru", "es");

  private static final List<String> FOOTER =
      List.of("about", "support", "copyright", "accessibility", "privacy", "safety", "api");

  private final HubSettings settings;
  private final HubAddress address;
  private final Assets assets = Assets.load();
  private final Stylesheet stylesheet;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  Sites(HubSettings settings, HubAddress address) {
    this.settings = settings;
    this.address = address;
    this.stylesheet = stylesheet(settings);
  }

  /** The site in a language, null when the hub has no pages in it. */
  public @Nullable Site in(String language) {
    if (!settings.languages().contains(language) && !UNITED_NATIONS.contains(language)) {
      return null;
    }
    Site site = sites.get(language);
    return site != null && site.baseUrl().equals(address.base()) ? site : renewed(language);
  }

  /** The site in the hub's first language. */
  public Site main() {
    Site site = in(settings.languages().getFirst());
    if (site == null) {
      throw new IllegalStateException("A hub has at least one language");
    }
    return site;
  }

  /** The hub's own languages, the default one first. */
  public List<String> languages() {
    return settings.languages();
  }

  public Stylesheet stylesheet() {
    return stylesheet;
  }

  public Assets assets() {
    return assets;
  }

  /** The address that "Leave this site" leads to. */
  public String exitUrl(String language) {
    return HubSettings.text(settings.exitUrl(), language);
  }

  private Site renewed(String language) {
    Words words = Words.in(language);
    String centre = HubSettings.text(settings.centre(), language);
    String centreUrl = HubSettings.text(settings.centreUrl(), language);
    var footer = new ArrayList<Link>();
    for (String page : FOOTER) {
      footer.add(new Link(words.say("platform.footer." + page), "/" + language + "/" + page));
    }
    Site site =
        new Site(
            words,
            HubSettings.text(settings.title(), language),
            centre.isEmpty() ? null : centre,
            centreUrl.isEmpty() ? null : centreUrl,
            HubSettings.text(settings.purpose(), language),
            address.base(),
            "/" + language,
            settings.exit(),
            List.of(Nav.values()),
            List.copyOf(footer),
            stylesheet,
            assets);
    sites.put(language, site);
    return site;
  }

  private static Stylesheet stylesheet(HubSettings settings) {
    try {
      return Stylesheet.coloured(settings.colours(), Map.of());
    } catch (IllegalArgumentException e) {
      throw new Fault(
          Fault.USAGE,
          "hub.colours in hub.yaml cannot be used: " + e.getMessage() + ".",
          "Name one of the colours in the documentation and write it like #14508c.");
    }
  }
}
