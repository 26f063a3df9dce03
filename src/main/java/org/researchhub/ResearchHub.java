package org.researchhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ResearchHub {
  public static void main(String[] arguments) {
    SpringApplication.run(ResearchHub.class, arguments);
  }
}
