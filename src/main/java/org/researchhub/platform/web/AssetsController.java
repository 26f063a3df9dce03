package org.researchhub.platform.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetsController {

  private final Sites sites;

  AssetsController(Sites sites) {
    this.sites = sites;
  }

  @GetMapping(Assets.ROOT + "{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    Assets.Asset asset = sites.assets().find(name).orElseThrow(NoSuchPage::new);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(asset.mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(asset.bytes());
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> icon() {
    return asset(sites.assets().url("mark.svg").substring(Assets.ROOT.length()));
  }
}
