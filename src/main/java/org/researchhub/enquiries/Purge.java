package org.researchhub.enquiries;

import java.time.Duration;
import org.researchhub.platform.Repeated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes messages whose time is over. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Purge {

  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

  @Bean
  Repeated enquiriesPurge(Enquiries enquiries) {
    return new Repeated(
        "enquiries-purge",
        Duration.ofDays(1),
        () -> {
          int deleted = enquiries.purge();
          if (deleted > 0) {
            LOG.info("{} messages were deleted because their time is over", deleted);
          }
        });
  }
}
