package org.researchhub.internships.web;

import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.springframework.stereotype.Component;

/** The open calls as links, for pages that name them. */
@Component
public class CallLinks {

  private final Calls calls;
  private final Authorities authorities;

  CallLinks(Calls calls, Authorities authorities) {
    this.calls = calls;
    this.authorities = authorities;
  }

  /** The first to close first. */
  public List<Link> open(Visit visit) {
    var view = new CallView(visit, authorities.vocabulary());
    return calls.open().stream()
        .map(call -> {
          Text title = view.title(call);
          return new Link(title.value(), view.address(call), title.lang());
        })
        .toList();
  }

  /** Whether what {@link #open} answers will change by itself. */
  public boolean turning() {
    return calls.turning();
  }
}
