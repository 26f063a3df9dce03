package org.researchhub.files.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.Inspection;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.Limits;

/** Workers that hang, die or talk nonsense are replaced, and the person gets a sentence. */
class WorkersTest {

  private static final Limits LIMITS = Limits.of(1_000_000, 100, List.of());

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void aSilentWorkerIsEnded() throws IOException {
    try (Workers workers = misbehaving()) {
      assertThat(workers.text(asking("hang"), null, null).reason())
          .isEqualTo(Reason.of("refuse.too-long", 2));
      assertThat(workers.inspect(asking("hang"), null))
          .isEqualTo(new Inspection.Refused(Reason.of("refuse.too-long", 2)));
      assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
    }
  }

  @Test
  @Timeout(60)
  void oneThatNeverEndsIsEnded() throws IOException {
    try (Workers workers = misbehaving()) {
      for (String way : List.of("drip", "flood", "endless")) {
        DocumentText text = workers.text(asking(way), null, null);
        assertThat(text.outcome()).as(way).isEqualTo(Outcome.REFUSED);
        assertThat(text.reason())
            .isIn(Reason.of("refuse.too-long", 2), Reason.of("refuse.too-heavy"));
      }
      assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
    }
  }

  @Test
  @Timeout(60)
  void oneThatDiesOrTalksNonsenseIsReplaced() throws IOException {
    try (Workers workers = misbehaving()) {
      for (String way : List.of("die", "huge", "nonsense", "memory")) {
        assertThat(workers.text(asking(way), null, null))
            .as(way)
            .isEqualTo(DocumentText.refused(Reason.of("refuse.too-heavy")));
        assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
      }
    }
  }

  @Test
  @Timeout(60)
  void oneThatWasToldToEndSaysNothingOfTheDocument() throws IOException {
    try (Workers workers = misbehaving()) {
      assertThat(workers.text(asking("told-to-end"), null, null))
          .isEqualTo(DocumentText.refused(Reason.of("refuse.no-worker")));
      assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
    }
  }

  @Test
  @Timeout(60)
  void aThumbnailThatIsTooLargeOrNoneAtAllIsNotTaken() throws IOException {
    try (Workers workers = misbehaving()) {
      for (String way : List.of("large", "behave", "nonsense", "hang")) {
        assertThat(workers.thumbnail(asking(way))).as(way).isEmpty();
      }
      Path ended = asking("told-to-end");
      assertThatThrownBy(() -> workers.thumbnail(ended)).isInstanceOf(IOException.class);
    }
  }

  @Test
  @Timeout(60)
  void oneThatWasWornByOthersIsTriedOnceMore() throws IOException {
    try (Workers workers = misbehaving()) {
      assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
      assertThat(workers.text(asking("die-second"), null, null).outcome()).isEqualTo(Outcome.TEXT);
    }
  }

  @Test
  @Timeout(60)
  void manyAskAtOnce() throws Exception {
    try (Workers workers = misbehaving();
        var threads = Executors.newFixedThreadPool(8)) {
      Path file = asking("behave");
      var answers =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  40, () -> workers.text(file, null, null).units().getFirst().text()));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo("well behaved");
      }
    }
  }

  @Test
  @Timeout(60)
  void whoHandsInAFileDoesNotWaitForAnothersWithoutEnd() throws Exception {
    Path hangs = asking("hang");
    try (Workers workers = misbehaving();
        var others = Executors.newFixedThreadPool(1)) {
      var other = others.submit(() -> workers.inspect(hangs, null));
      Inspection one = workers.inspect(hangs, null);

      assertThat(List.of(one, other.get()))
          .containsExactlyInAnyOrder(
              new Inspection.Refused(Reason.of("refuse.too-long", 2)),
              new Inspection.Refused(Reason.of("refuse.busy", 1)));
    }
  }

  @Test
  @Timeout(60)
  void closingEndsEveryProcess() throws IOException {
    // Other hubs of this run may end processes of theirs meanwhile.
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    Workers workers = misbehaving();
    assertThat(workers.text(asking("behave"), null, null).outcome()).isEqualTo(Outcome.TEXT);
    Set<ProcessHandle> begun = ProcessHandle.current().children().collect(Collectors.toSet());
    begun.removeAll(before);
    assertThat(begun).isNotEmpty();

    workers.close();

    assertThat(workers.text(asking("behave"), null, null).reason())
        .isEqualTo(Reason.of("refuse.no-worker"));
    begun.forEach(child -> child.onExit().join());
    assertThat(begun).noneMatch(ProcessHandle::isAlive);
  }

  /** The misbehaviour is what the file says. */
  private Path asking(String way) throws IOException {
    return Files.writeString(folder.resolve(way), way);
  }

  private static Workers misbehaving() {
    var command = new WorkerCommand(LIMITS, 64, MisbehavingWorker.class.getName());
    return new Workers(command, LIMITS, 2, Duration.ofSeconds(2), Duration.ofSeconds(4));
  }
}
