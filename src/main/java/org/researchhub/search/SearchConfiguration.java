package org.researchhub.search;

import java.nio.file.Path;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  IndexFolders indexFolders(HubSettings settings, TextVectors vectors) {
    return in(settings.dataFolder().resolve("index"), vectors);
  }

  @Bean
  MendingIndex searchIndex(IndexFolders folders) {
    return new MendingIndex(folders);
  }

  static IndexFolders in(Path folder) {
    return in(folder, TextVectors.NONE);
  }

  private static IndexFolders in(Path folder, TextVectors vectors) {
    return new IndexFolders(
        folder, one -> LuceneSearchIndex.open(one, vectors), LuceneSearchIndex::discard);
  }
}
