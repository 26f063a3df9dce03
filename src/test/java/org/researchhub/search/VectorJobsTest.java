package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;
import org.researchhub.platform.jobs.JobCount;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.search.vectors.TextModel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VectorJobsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private String key = "one";
  private boolean isAway;
  private Database database;
  private Changes changes;
  private Publications publications;
  private Jobs jobs;

  private final Passages passages =
      publication ->
          List.of(
              new IndexedPassage(
                  new IndexedPassage.Place("0123456789abcdef", "a.pdf", 1, null),
                  "en",
                  "A passage."));

  /** Gives a vector that tells the length of the text. */
  private final class Lengths implements TextModel {
    @Override
    public String key() {
      return key;
    }

    @Override
    public List<float[]> vectors(List<String> texts, Duration patience) throws IOException {
      if (isAway) {
        throw new IOException("It is away.");
      }
      asked.addAll(texts);
      return texts.stream().map(text -> new float[] {1, 0}).toList();
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() {
    database = DatabaseOpening.open(new DatabaseAddress(folder, null, null, null));
    changes = new Changes(database, CLOCK);
    publications = new Publications(database, changes, CLOCK, new Random(1));
    jobs = new Jobs(database, CLOCK);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private ModelVectors vectors() {
    return new ModelVectors(new Lengths(), new KeptVectors(folder));
  }

  private VectorFollower follower(ModelVectors vectors) {
    return new VectorFollower(
        vectors, changes, new CatalogueFiles(database), jobs, new Facts(database), database);
  }

  private void run(ModelVectors vectors, String publication) throws IOException {
    new VectorJobs(
            vectors,
            publications,
            new Authorities(database, changes, CLOCK),
            passages,
            changes,
            database)
        .run(publication);
  }

  private Publication publish(String title) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    Outcome outcome = publications.publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private List<Change> told() {
    return changes.after(0, 100).stream()
        .filter(change -> change.kind() == Change.Kind.MEANING)
        .toList();
  }

  @Test
  void everyPublishedTextGetsAVectorOnceAndTheIndexIsTold() throws IOException {
    Publication published = publish("Child labour");
    ModelVectors vectors = vectors();
    VectorFollower follower = follower(vectors);
    assertThat(follower.follow()).isTrue();
    assertThat(follower.follow()).isFalse();
    assertThat(jobs.counts())
        .extracting(JobCount::kind, JobCount::jobs)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("vectors", 1L));

    run(vectors, published.id());
    assertThat(asked).containsExactlyInAnyOrder("Child labour", "A passage.");
    assertThat(vectors.of(published.id()))
        .containsOnlyKeys(TextVectors.digest("Child labour"), TextVectors.digest("A passage."));
    assertThat(told()).extracting(Change::id).containsExactly(published.id());

    run(vectors, published.id());
    assertThat(asked).hasSize(2);
    assertThat(told()).hasSize(1);
  }

  @Test
  void anotherModelBeginsAnewAndNeverMixes() throws IOException {
    Publication published = publish("Child labour");
    follower(vectors()).follow();
    run(vectors(), published.id());
    key = "two";
    ModelVectors other = vectors();
    assertThat(other.of(published.id())).isEmpty();
    assertThat(follower(other).follow()).isTrue();
    run(other, published.id());
    assertThat(asked).hasSize(4);
    assertThat(other.of(published.id())).hasSize(2);
  }

  @Test
  void whatIsWithdrawnLeavesNoVectors() throws IOException {
    Publication published = publish("Child labour");
    run(vectors(), published.id());
    publications.withdraw(published.id(), published.version(), "An error.", "test");
    run(vectors(), published.id());
    try (Stream<Path> left = Files.walk(folder.resolve("derived"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aModelThatIsAwayIsAFailureOfTheJobAndOfNoQuestion() {
    Publication published = publish("Child labour");
    isAway = true;
    ModelVectors vectors = vectors();
    assertThatThrownBy(() -> run(vectors, published.id())).hasMessage("It is away.");
    vectors.prepare("child labour");
    assertThat(vectors.ofQuestion("child labour")).isNull();
    assertThat(told()).isEmpty();
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    Publication published = publish("Child labour");
    run(vectors(), published.id());
    try (Stream<Path> files = Files.walk(folder.resolve("derived"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
      }
    }
    assertThat(vectors().of(published.id())).isEmpty();
    run(vectors(), published.id());
    assertThat(vectors().of(published.id())).hasSize(2);
  }

  @Test
  void withoutAModelNothingIsDone() throws IOException {
    Publication published = publish("Child labour");
    var none = new ModelVectors(null, new KeptVectors(folder));
    assertThat(follower(none).follow()).isFalse();
    assertThat(follower(none).position()).isEqualTo(changes.last());
    run(none, published.id());
    assertThat(jobs.counts()).isEmpty();
    assertThat(folder.resolve("derived")).doesNotExist();
  }
}
