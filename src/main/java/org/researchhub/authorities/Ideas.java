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
    return folded(Folding.fold(label));
  }

  /** The same for a label that {@link Folding#fold} was applied to. */
  public List<Idea> folded(String label) {
    List<Concept> own = authorities.vocabulary().folded(label);
    List<Idea> others = thesauri.named(label);
    return own.isEmpty()
        ? others
        : Stream.concat(own.stream().map(Idea::of), others.stream()).toList();
  }
}
