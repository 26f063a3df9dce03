package org.researchhub.platform.http;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Words;

/** What came of asking another site for something. */
public sealed interface Answer {

  /**
   * The site answered with something.
   *
   * @param address where it was found, after all redirects
   * @param mediaType in lower case, without parameters; empty when the site does not say
   * @param charset as the site says; null when it does not
   * @param body unpacked, whole
   */
  record Found(URI address, String mediaType, @Nullable Charset charset, byte[] body)
      implements Answer {}

  /** The site answered that it has nothing there. */
  record Absent(URI address) implements Answer {}

  /**
   * There is no answer, or none that can be used.
   *
   * @param key of a sentence, below {@code platform.http.}
   * @param values what stands in its places
   */
  record None(String key, List<String> values) implements Answer {

    static None of(String key, Object... values) {
      return new None(key, List.of(values).stream().map(Object::toString).toList());
    }

    /** Why, for a person. */
    public String sentence() {
      return Words.in("en").say("platform.http." + key, values.toArray());
    }
  }
}
