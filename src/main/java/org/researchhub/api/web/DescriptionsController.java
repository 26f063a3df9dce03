package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What describes the interface itself: the JSON Schema of a publication, and OpenAPI. */
@Controller
class DescriptionsController {

  static final String SCHEMA = "/api/v1/publication.schema.json";
  private static final String OPENAPI = "/api/openapi.json";
  private static final MediaType SCHEMA_TYPE = MediaType.parseMediaType("application/schema+json");
  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final ObjectNode schema = read("publication.schema.json");
  private final ObjectNode openApi = read("openapi.json");

  DescriptionsController(Answers answers) {
    this.answers = answers;
  }

  @GetMapping(SCHEMA)
  ResponseEntity<byte[]> schema(HttpServletRequest request) {
    Site site = answers.site(null, request);
    return answers.answer(
        request, tag(schema), SCHEMA_TYPE, () -> placed(schema, "$id", site.absolute(SCHEMA)));
  }

  @GetMapping(OPENAPI)
  ResponseEntity<byte[]> openApi(HttpServletRequest request) {
    Site site = answers.site(null, request);
    return answers.answer(
        request,
        tag(openApi),
        Answers.JSON,
        () -> {
          ObjectNode placed = openApi.deepCopy();
          placed.withArray("servers").removeAll().addObject().put("url", site.baseUrl());
          return placed.toPrettyString();
        });
  }

  private static String placed(ObjectNode json, String field, String address) {
    return json.deepCopy().put(field, address).toPrettyString();
  }

  private static String tag(ObjectNode json) {
    return Integer.toHexString(json.toString().hashCode());
  }

  private static ObjectNode read(String name) {
    try (InputStream file = DescriptionsController.class.getResourceAsStream("/api/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks its file api/" + name);
      }
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("api/" + name + " cannot be read", e);
    }
  }
}
