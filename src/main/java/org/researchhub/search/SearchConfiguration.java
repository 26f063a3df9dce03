package org.researchhub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);

  /** Counts up when what is written to the index changes, so that a newer program builds anew. */
  private static final String FOLDER = "index-1";

  @Bean
  SearchIndex searchIndex(HubSettings settings) {
    Path folder = settings.dataFolder().resolve(FOLDER);
    try {
      return LuceneSearchIndex.open(folder);
    } catch (UnreadableIndex e) {
      LOG.warn("{} It is built anew from the catalogue.", e.getMessage());
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return LuceneSearchIndex.open(folder);
    }
  }
}
