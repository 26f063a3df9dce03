package org.researchhub.search;

import java.nio.file.Path;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  IndexFolders indexFolders(HubSettings settings) {
    return in(settings.dataFolder().resolve("index"));
  }

  @Bean
  MendingIndex searchIndex(IndexFolders folders) {
    return new MendingIndex(folders);
  }

  static IndexFolders in(Path folder) {
    return new IndexFolders(folder, LuceneSearchIndex::open, LuceneSearchIndex::discard);
  }
}
