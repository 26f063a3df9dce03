package org.researchhub.internships.web;

import java.time.Duration;
import org.researchhub.internships.Calls;
import org.researchhub.platform.Repeated;
import org.researchhub.platform.web.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the calls' files while the hub serves, so that a new file shows within seconds. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CallsWatch {

  @Bean
  Repeated internshipCalls(Calls calls, Pages pages) {
    return new Repeated(
        "internship-calls",
        Duration.ofSeconds(1),
        () -> {
          if (calls.refresh()) {
            pages.changedOutside();
          }
        });
  }
}
