package org.researchhub.internships.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.researchhub.internships.Call;
import org.researchhub.internships.Calls;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Internship calls for programs: each one's own file, with its address and its state by now. */
@Controller
class CallsJsonController {

  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final Calls calls;

  CallsJsonController(Answers answers, Calls calls) {
    this.answers = answers;
    this.calls = calls;
  }

  @GetMapping("/{lang:[a-z]{2,3}}/internships.json")
  ResponseEntity<byte[]> all(@PathVariable String lang, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    List<Call> all = Stream.concat(calls.open().stream(), calls.closed().stream()).toList();
    ObjectNode json = JSON.createObjectNode();
    json.put("total", all.size());
    ArrayNode items = json.putArray("items");
    all.forEach(call -> items.add(document(call, site)));
    json.putObject("links").put("self", site.absolute(request.getRequestURI()));
    return answer(request, json);
  }

  @GetMapping("/{lang:[a-z]{2,3}}/internships/{slug:[a-z0-9-]+}.json")
  ResponseEntity<byte[]> one(
      @PathVariable String lang, @PathVariable String slug, HttpServletRequest request) {
    Site site = answers.site(lang, request);
    return answer(request, document(calls.bySlug(slug).orElseThrow(NoSuchPage::new), site));
  }

  /** A call opens and closes by the clock alone, so what is said is the only tag that is true. */
  private ResponseEntity<byte[]> answer(HttpServletRequest request, ObjectNode json) {
    return answers.json(request, Integer.toHexString(json.toString().hashCode()), () -> json);
  }

  private ObjectNode document(Call call, Site site) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", call.id());
    json.put("url", site.absolute(site.at("/internships/" + call.slug())));
    json.put("state", calls.open().contains(call) ? "open" : "closed");
    call.facts().properties().forEach(fact -> json.putIfAbsent(fact.getKey(), fact.getValue()));
    return json;
  }
}
