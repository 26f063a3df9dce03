package org.researchhub.search;

import java.nio.file.Path;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  SearchIndex searchIndex(HubSettings settings) {
    return in(settings.dataFolder().resolve("index"));
  }

  static SearchIndex in(Path folder) {
    return new MendingIndex(
        () -> LuceneSearchIndex.open(folder), () -> LuceneSearchIndex.discard(folder));
  }
}
