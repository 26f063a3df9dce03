package org.researchhub.formats.record;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that comes from outside: what is nested deeper than any record would be is refused.
 */
public final class OutsideJson {

  private static final int DEEPEST = 60;

  private OutsideJson() {}

  public static JsonMapper mapper() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build())
        .build();
  }
}
