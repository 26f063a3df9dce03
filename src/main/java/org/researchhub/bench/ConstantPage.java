package org.researchhub.bench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ceiling of answering: the server gives the bytes it was given. Only while measuring. */
@RestController
@ConditionalOnProperty("hub.bench")
public class ConstantPage {

  static final String PATH = "/bench/constant";

  private volatile byte[] bytes = new byte[0];

  void hold(byte[] page) {
    bytes = page;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok()
        .header("Content-Type", "text/html;charset=UTF-8")
        .header("Content-Encoding", "gzip")
        .header("Cache-Control", "no-cache")
        .body(bytes);
  }
}
