package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses among the hub's languages what a reader's browser asks for. */
@Component
public class Languages {

  private final Sites sites;

  Languages(Sites sites) {
    this.sites = sites;
  }

  /** The best of the hub's languages; the first of them when none fits. */
  public String preferred(HttpServletRequest request) {
    return preferred(request.getHeader("Accept-Language"));
  }

  String preferred(@Nullable String accepted) {
    List<String> own = sites.languages();
    if (accepted == null || accepted.length() > 500) {
      return own.getFirst();
    }
    try {
      String found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), own);
      return found == null ? own.getFirst() : found;
    } catch (IllegalArgumentException e) {
      return own.getFirst();
    }
  }
}
