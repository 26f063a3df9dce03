package org.researchhub.bench.web;

import org.researchhub.bench.ConstantBytes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnProperty("hub.bench")
class ConstantPage {

  private final ConstantBytes bytes;

  ConstantPage(ConstantBytes bytes) {
    this.bytes = bytes;
  }

  @GetMapping(ConstantBytes.PATH)
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok()
        .header("Content-Type", "text/html;charset=UTF-8")
        .header("Content-Encoding", "gzip")
        .header("Cache-Control", "no-cache")
        .body(bytes.gzipped());
  }
}
