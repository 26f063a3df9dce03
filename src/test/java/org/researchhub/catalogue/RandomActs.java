package org.researchhub.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Acts on the catalogue in an order that a seed decides, sensible and senseless ones mixed. */
public final class RandomActs {

  private static final String ACTOR = "random";

  private final Publications publications;
  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private int titles;

  public RandomActs(Publications publications, Random random) {
    this.publications = publications;
    this.random = random;
  }

  /** Also acts on these. */
  public void know(List<String> others) {
    ids.addAll(others);
  }

  public List<Outcome> next() {
    if (ids.isEmpty() || random.nextInt(5) == 0) {
      return publishSome();
    }
    String id = any(ids);
    long version = startedFrom(id);
    return List.of(
        switch (random.nextInt(10)) {
          case 0 -> publications.withdraw(id, version, "reason", ACTOR);
          case 1 -> publications.reinstate(id, version, ACTOR);
          case 2 -> publications.merge(id, version, any(ids), ACTOR);
          case 3, 4 -> publications.unmerge(id, ACTOR);
          case 5 ->
              random.nextInt(4) == 0
                  ? publications.remove(id, version, "order", ACTOR)
                  : publications.withdraw(id, version, " ", ACTOR);
          case 6, 7 -> publications.publish(change(id, version, "name-" + random.nextInt(30)));
          default -> publications.publish(change(id, version, null));
        });
  }

  private List<Outcome> publishSome() {
    var submissions = new ArrayList<Submission>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      submissions.add(Submission.fresh(description(), ACTOR));
    }
    List<Outcome> outcomes = publications.publishAll(submissions);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Done done) {
        ids.add(done.entry().id());
      }
    }
    return outcomes;
  }

  private Submission change(
      String id, long version, @org.jspecify.annotations.Nullable String slug) {
    return new Submission(id, version, slug, null, 0, description(), ACTOR, "changed");
  }

  /** Mostly the current version, sometimes a stale one, sometimes nonsense. */
  private long startedFrom(String id) {
    long current = publications.find(id).map(CatalogueEntry::version).orElse(0L);
    return random.nextInt(6) == 0 ? current - 1 + random.nextInt(3) : current;
  }

  private Description description() {
    return switch (random.nextInt(12)) {
      case 0 -> Fixtures.titled(" ");
      case 1 -> Fixtures.dated("Impossible", "2006-13");
      case 2 -> Fixtures.titled("The same title");
      case 3 -> Fixtures.titled("2006");
      case 4 -> Fixtures.titled("儿童 贩运 " + random.nextInt(3));
      default ->
          Fixtures.dated(
              "Title " + random.nextInt(1000) + "-" + ++titles, "200" + random.nextInt(10));
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
