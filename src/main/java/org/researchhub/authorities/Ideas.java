package org.researchhub.authorities;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What words mean, by the hub's own vocabularies and by imported thesauri. */
@Component
public class Ideas {

  private final Authorities authorities;
  private final Thesauri thesauri;

  public Ideas(Authorities authorities, Thesauri thesauri) {
    this.authorities = authorities;
    this.thesauri = thesauri;
  }

  /**
   * What has this label, shown or hidden, in any language: the hub's own words first. Case, accents
   * and script do not matter.
   */
  public List<Idea> named(String label) {
    return Stream.concat(
            authorities.vocabulary().lookup(label).stream().map(Idea::of),
            thesauri.named(Folding.fold(label)).stream())
        .toList();
  }
}
