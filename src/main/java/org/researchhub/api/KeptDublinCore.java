package org.researchhub.api;

import java.nio.charset.StandardCharsets;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.preservation.Rendering;
import org.researchhub.formats.dublincore.DublinCore;
import org.springframework.stereotype.Component;

/** Dublin Core beside each publication's own JSON in the preservation store. */
@Component
class KeptDublinCore implements Rendering {

  private final Authorities authorities;

  KeptDublinCore(Authorities authorities) {
    this.authorities = authorities;
  }

  @Override
  public String name() {
    return "dublincore.xml";
  }

  @Override
  public byte[] of(Publication publication) {
    return DublinCore.write(publication, authorities.vocabulary()).getBytes(StandardCharsets.UTF_8);
  }
}
