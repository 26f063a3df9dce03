package org.researchhub.search.web;

import jakarta.servlet.http.HttpServletRequest;
import org.researchhub.ServedHub;
import org.researchhub.authorities.Authorities;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.search.SearchRequest;
import org.springframework.http.ResponseEntity;

/** What a reader sees while search is out of order, of a hub whose search goes on. */
public final class SearchAway {

  private final ServedHub hub;

  public SearchAway(ServedHub hub) {
    this.hub = hub;
  }

  public ResponseEntity<byte[]> answer(String language, HttpServletRequest request) {
    Visit visit = Visit.of(hub.door(Sites.class), request, language);
    return hub.door(Broken.class)
        .answer(
            visit, hub.door(Authorities.class).vocabulary(), SearchRequest.of("child", language));
  }
}
