package org.researchhub.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseOpening;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Random random() {
    return new SecureRandom();
  }

  @Bean
  Database database(HubSettings settings) {
    return DatabaseOpening.open(settings.database());
  }

  @Bean
  Followers followers(Changes changes, List<Follower> followers) {
    return new Followers(changes, followers);
  }
}
