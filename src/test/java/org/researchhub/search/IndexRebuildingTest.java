package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new index is built beside the old one, which answers until the new one does. */
class IndexRebuildingTest {

  @TempDir private Path folder;
  private Rebuilding hub;

  @BeforeEach
  void open() {
    hub = new Rebuilding(folder);
    hub.changePages(2500);
    hub.publish("First report");
    hub.follow();
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  private void reopen() throws Exception {
    hub.close();
    hub = new Rebuilding(folder);
  }

  @Test
  void nothingIsBuiltWhereNobodyAsks() {
    assertThat(hub.rebuilding.follow()).isFalse();
    assertThat(hub.folders.current()).isEqualTo(folder.resolve("index/1"));
  }

  @Test
  void theOldIndexAnswersUntilTheNewOneHasCaughtUpAndGoesThen() {
    hub.rebuilding.ask();
    assertThat(hub.rebuilding.isAsked()).isTrue();
    assertThat(hub.rebuilding.follow()).isTrue();
    assertThat(hub.rebuilding.progress().orElseThrow().position()).isEqualTo(1000);
    assertThat(hub.total("report")).isEqualTo(1);

    hub.publish("Second report");
    hub.follow();
    assertThat(hub.total("report")).isEqualTo(2);
    assertThat(hub.folders.current()).isEqualTo(folder.resolve("index/1"));

    hub.rebuild();
    assertThat(hub.rebuilding.isAsked()).isFalse();
    assertThat(hub.rebuilding.progress()).isEmpty();
    assertThat(hub.folders.current()).isEqualTo(folder.resolve("index/2"));
    assertThat(folder.resolve("index/1")).doesNotExist();
    assertThat(hub.total("report")).isEqualTo(2);
    assertThat(hub.index.state().complete()).isTrue();

    hub.publish("Third report");
    hub.follow();
    assertThat(hub.total("report")).isEqualTo(3);
    assertThat(hub.rebuilding.follow()).isFalse();
  }

  @Test
  void whatWasCutOffGoesOnWhereItWas() throws Exception {
    hub.rebuilding.ask();
    hub.rebuilding.follow();
    hub.rebuilding.follow();
    reopen();
    assertThat(hub.total("report")).isEqualTo(1);
    assertThat(hub.rebuilding.progress().orElseThrow().position()).isEqualTo(2000);
    hub.rebuilding.ask();
    assertThat(hub.rebuilding.follow()).isTrue();
    assertThat(hub.rebuilding.progress().orElseThrow().position()).isEqualTo(2501);
    hub.rebuild();
    assertThat(hub.rebuilding.isAsked()).isFalse();
    assertThat(hub.total("report")).isEqualTo(1);
  }

  @Test
  void anIndexOfAnOlderProgramAnswersUntilANewOneTakesItsPlaceByItself() throws Exception {
    hub.close();
    tellOf(folder.resolve("index/1"), Map.of("form", "of an older program"));
    hub = new Rebuilding(folder);
    assertThat(hub.total("report")).isEqualTo(1);
    hub.publish("Second report");
    hub.follow();
    assertThat(hub.follower.position()).isEqualTo(hub.changes.last());
    assertThat(hub.index.state().older()).isTrue();
    assertThat(hub.total("report")).isEqualTo(1);

    hub.rebuild();
    assertThat(hub.index.state().older()).isFalse();
    assertThat(hub.total("report")).isEqualTo(2);
  }

  @Test
  void anIndexThatThisProgramCannotReadAnswersNothingUntilItIsBuiltAnew() throws Exception {
    hub.close();
    tellOf(folder.resolve("index/1"), Map.of("form", "5", "layout", "another"));
    hub = new Rebuilding(folder);
    assertThatThrownBy(() -> hub.total("report")).isInstanceOf(SearchOutOfOrder.class);
    assertThat(hub.rebuilding.follow()).isFalse();
    hub.follow();
    assertThat(hub.total("report")).isEqualTo(1);
  }

  @Test
  void whatIsLeftOfAnIndexBesideThatCannotBeReadIsThrownAway() throws Exception {
    hub.rebuilding.ask();
    hub.rebuilding.follow();
    hub.close();
    try (Stream<Path> files = Files.list(folder.resolve("index/2"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    hub = new Rebuilding(folder);
    assertThatThrownBy(() -> hub.rebuilding.follow()).isInstanceOf(UnreadableIndex.class);
    assertThat(hub.total("report")).isEqualTo(1);
    hub.rebuild();
    assertThat(hub.rebuilding.isAsked()).isFalse();
    assertThat(hub.total("report")).isEqualTo(1);
    assertThat(folder.resolve("index/2")).doesNotExist();
  }

  @Test
  void anIndexWhereOlderProgramsKeptItMakesRoomForTheNewOne() throws Exception {
    hub.close();
    Path index = folder.resolve("index");
    try (Stream<Path> files = Files.list(index.resolve("1"))) {
      for (Path file : files.toList()) {
        Files.move(file, index.resolve(file.getFileName()));
      }
    }
    Files.delete(index.resolve("1"));
    hub = new Rebuilding(folder);
    assertThat(hub.folders.current()).isEqualTo(index);
    assertThat(hub.total("report")).isEqualTo(1);
    hub.rebuilding.ask();
    hub.rebuild();
    assertThat(hub.total("report")).isEqualTo(1);
    try (Stream<Path> files = Files.list(index)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsOnly("1", "current", "write.lock");
    }
    reopen();
    assertThat(hub.total("report")).isEqualTo(1);
  }

  @Test
  void everyRequestIsAnsweredOnce() throws Exception {
    hub.rebuilding.ask();
    hub.rebuild();
    reopen();
    assertThat(hub.rebuilding.follow()).isFalse();
    hub.rebuilding.ask();
    hub.rebuild();
    assertThat(hub.folders.current()).isEqualTo(folder.resolve("index/3"));
  }

  private static void tellOf(Path index, Map<String, String> changed) throws IOException {
    try (var directory = FSDirectory.open(index);
        var reader = DirectoryReader.open(directory);
        var writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false))) {
      var data = new HashMap<>(reader.getIndexCommit().getUserData());
      data.putAll(changed);
      if (!changed.containsKey("layout")) {
        assertThat(data).containsKey("layout");
      }
      writer.setLiveCommitData(List.copyOf(data.entrySet()));
      writer.commit();
    }
  }
}
