package org.researchhub.search;

import java.nio.file.Path;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);

  @Bean
  SearchIndex searchIndex(HubSettings settings) {
    Path folder = settings.dataFolder().resolve("index");
    try {
      return LuceneSearchIndex.open(folder);
    } catch (UnreadableIndex e) {
      LOG.warn("{} It is built anew from the catalogue.", e.getMessage());
      LuceneSearchIndex.discard(folder);
      return LuceneSearchIndex.open(folder);
    }
  }
}
