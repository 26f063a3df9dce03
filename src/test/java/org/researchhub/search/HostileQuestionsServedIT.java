package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.Programs;
import org.researchhub.ServedHub;

/**
 * Generated questions over HTTP, to the page and to the API. {@code checks/hostile-questions} asks
 * ten thousand.
 */
class HostileQuestionsServedIT {

  private static final int QUESTIONS = Integer.getInteger("hub.questions", 300);

  /** The longest a question may take beside the time that its search may. */
  private static final long LONGEST_MS = 4_000;

  /** The server takes no longer addresses. */
  private static final int LONGEST = 7_000;

  private final long seed = Long.getLong("hub.seed", 2006);

  @Test
  void noneIsAnErrorAndNoneTakesLongerThanItsTime() {
    try (ServedHub hub = ServedHub.start()) {
      var reader = new Programs(hub.address());
      var wrong = new ArrayList<String>();
      HostileQuestions.of(QUESTIONS, seed)
          .forEach(words -> {
            String asked = "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            for (String address : List.of("/en/search" + asked, "/api/v1/search" + asked)) {
              String failure = address.length() > LONGEST ? "" : failure(reader, address);
              // On a busy machine anything may be slow once; what is slow by itself is so again.
              if (failure.startsWith("200") && failure(reader, address).isEmpty()) {
                failure = "";
              }
              if (!failure.isEmpty()) {
                wrong.add(failure);
              }
            }
          });
      assertThat(wrong).isEmpty();
    }
  }

  private static String failure(Programs reader, String address) {
    long begun = System.nanoTime();
    Programs.Answer answer = reader.get(address);
    long took = (System.nanoTime() - begun) / 1_000_000;
    return answer.status() == 200 && took <= LONGEST_MS && !answer.body().isEmpty()
        ? ""
        : answer.status() + " after " + took + " ms: " + address;
  }
}
