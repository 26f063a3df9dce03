package org.researchhub.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A publication that is near to another one, with what they share.
 *
 * @param id its id
 * @param codes the other one's codes that it counts under too, the rarest first
 * @param words telling words of the other one's titles and abstracts that it has too, as they are
 *     written there, the rarest first
 */
public record Near(String id, List<String> codes, List<String> words) {

  /**
   * What something near is sought to.
   *
   * @param id the publication's id, which is not near to itself
   * @param codes what it is coded with, without what is broader
   * @param titles by BCP 47 tag
   * @param abstracts by BCP 47 tag
   */
  public record To(
      String id,
      Map<Facet, Set<String>> codes,
      Map<String, String> titles,
      Map<String, String> abstracts) {}
}
