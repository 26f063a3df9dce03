package org.researchhub.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.AtOnce;
import org.researchhub.platform.db.DatabaseContract;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What research projects are promised, whichever database they are in. */
abstract class ProjectsContract extends DatabaseContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  private Changes changes;
  private Projects projects;

  @BeforeEach
  void openProjects() {
    changes = new Changes(database(), CLOCK);
    projects = new Projects(database(), changes, CLOCK);
  }

  @Test
  void projectsAreInTheCentresOrderWithTheirParts() {
    add(document("p2", "second", 2));
    add(document("p1", "first", 1));
    ObjectNode part = document("p3", "part", 3);
    part.put("partOf", "p1");
    add(part);
    assertThat(projects.all()).extracting(Project::id).containsExactly("p1", "p2", "p3");
    assertThat(projects.bySlug("second").map(Project::id)).contains("p2");
    assertThat(projects.partsOf(projects.find("p1").orElseThrow()))
        .extracting(Project::id)
        .containsExactly("p3");
    assertThat(changes.after(0, 10))
        .extracting(Change::kind)
        .containsOnly(Change.Kind.PROJECT)
        .hasSize(3);
  }

  @Test
  void whatIsThereIsLeftAsItIsAndWhatHasNoNameIsRefused() {
    add(document("p1", "first", 1));
    add(document("p1", "changed", 1));
    assertThat(projects.find("p1").map(Project::slug)).contains("first");
    assertThat(changes.last()).isEqualTo(1);
    assertThatThrownBy(() -> add(document("p2", "No slug", 1))).isInstanceOf(Fault.class);
    assertThat(projects.all()).hasSize(1);
  }

  @RepeatedTest(3)
  void ofSeveralWhoAddOneProjectAtOnceOneDoes() throws Exception {
    AtOnce.by(
        4,
        actor -> {
          add(document("p1", "by-" + actor, 1));
          return true;
        });
    changes.refresh();
    assertThat(changes.last()).isEqualTo(1);
    assertThat(projects.all()).hasSize(1);
  }

  private void add(ObjectNode document) {
    database().writing(sql -> projects.add(sql, "a file", document));
  }

  private static ObjectNode document(String id, String slug, int order) {
    ObjectNode document = new JsonMapper().createObjectNode();
    document.put("id", id).put("slug", slug).put("order", order);
    document.putObject("title").put("en", slug);
    return document;
  }
}
