package org.researchhub.reading.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.Markdown;
import org.researchhub.platform.web.PageText;
import org.researchhub.platform.web.Visit;
import org.springframework.stereotype.Component;

/** Pages of running text as markup, with what the settings say in place of the names of it. */
@Component
class RunningText {

  private final HubSettings settings;

  RunningText(HubSettings settings) {
    this.settings = settings;
  }

  String html(Visit visit, PageText text) {
    String language = text.language();
    String post = settings.contactPost();
    var values =
        Map.of(
            "hub", HubSettings.text(settings.title(), language),
            "centre", HubSettings.text(settings.centre(), language),
            "email", orEmpty(settings.contactEmail()),
            "post", orEmpty(post).strip().replaceAll("\\s*\\R\\s*", ", "));
    return new Markdown(visit.at("/"), values).html(text.markdown());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
