package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/** Makes hits of what the node answers: the hub reads and marks its own columns. */
final class OpenSearchHits {

  private OpenSearchHits() {}

  static List<Hit> of(JsonNode answer, SearchRequest request, Question question) {
    boolean isWithin = request.within() != null;
    var made = new Hits(question, request.language(), isWithin);
    var hits = new ArrayList<Hit>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      BytesRef shown = bytes(hit.path("fields").path(Fields.SHOWN));
      float score = (float) hit.path("_score").asDouble(0);
      hits.add(made.hit(shown, score, passages(hit, Hits.most(isWithin))));
    }
    return hits;
  }

  private static BytesRef bytes(JsonNode field) {
    return new BytesRef(Base64.getDecoder().decode(field.path(0).asString()));
  }

  private static PassageFinding.Best passages(JsonNode hit, int most) {
    var found = new LinkedHashMap<Integer, JsonNode>();
    float enough = 0;
    JsonNode inner =
        hit.path("inner_hits").path(OpenSearchQuestion.PASSAGES).path("hits").path("hits");
    for (JsonNode passage : inner) {
      float score = (float) passage.path("_score").asDouble();
      enough = found.isEmpty() ? PassageFinding.enough(score) : enough;
      if (score >= enough) {
        found.put(found.size(), passage);
      }
    }
    List<PassageFinding.Found> best =
        found.values().stream()
            .limit(most)
            .map(passage ->
                PassageFinding.read(
                    bytes(
                        passage
                            .path("fields")
                            .path(OpenSearchQuestion.PASSAGES + "." + Fields.SHOWN))))
            .toList();
    return new PassageFinding.Best(best, found.size() - best.size());
  }
}
