package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseContract;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the controlled words promise, whichever database they are kept in. */
abstract class AuthoritiesContract extends DatabaseContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  private Changes changes;
  private Authorities authorities;
  private Thesauri thesauri;
  private Ideas ideas;

  @BeforeEach
  void openAuthorities() {
    changes = new Changes(database(), CLOCK);
    authorities = new Authorities(database(), changes, CLOCK);
    thesauri = new Thesauri(database(), changes, CLOCK);
    ideas = new Ideas(authorities, thesauri);
  }

  @Test
  void everyWordOfTheDefaultHubIsThereAfterItWasAdded() {
    List<VocabularyFile> files = DefaultVocabularies.files();
    files.forEach(this::add);

    long words = files.stream().mapToLong(file -> file.concepts().size()).sum();
    assertThat(changes.last()).isEqualTo(words);
    Vocabulary vocabulary = authorities.vocabulary();
    for (VocabularyFile file : files) {
      assertThat(vocabulary.scheme(file.scheme().id())).contains(file.scheme());
      assertThat(vocabulary.concepts(file.scheme().id()))
          .extracting(Concept::id)
          .containsExactlyElementsOf(
              file.concepts().stream().map(word -> word.path("id").asString()).toList());
    }
    assertThat(vocabulary.concept("pl-XK"))
        .isEqualTo(DefaultVocabularies.vocabulary().concept("pl-XK"));
  }

  @Test
  void anImportedThesaurusHelpsToFindAndIsInNoListOfWords() {
    add("concepts: [{id: a, labels: {en: Guardianship, fr: tutelle}}]");
    assertThat(ideas.named("TUTELLE")).extracting(Idea::id).containsExactly("a");
    assertThat(thesauri.put(thesaurus("skrbništvo"))).isTrue();

    assertThat(ideas.named("guardianship")).extracting(Idea::id).containsExactly("a", "x:1");
    assertThat(ideas.named("skrbnistvo").getFirst().labels())
        .containsExactly(
            new Idea.Name("guardianship", "en", true), new Idea.Name("skrbništvo", "hr", false));
    assertThat(authorities.vocabulary().concept("x:1")).isEmpty();
    assertThat(authorities.vocabulary().schemes()).hasSize(1);
    assertThat(authorities.vocabulary().lookup("skrbništvo")).isEmpty();
  }

  @Test
  void theSameThesaurusOnceMoreIsNoSecondCopyAndANewerOneTakesItsPlace() {
    assertThat(thesauri.put(thesaurus("skrbništvo"))).isTrue();
    assertThat(thesauri.put(thesaurus("skrbništvo"))).isFalse();
    assertThat(changes.after(0, 10)).extracting(Change::kind).containsExactly(Kind.THESAURUS);
    assertThat(thesauri.put(thesaurus("starateljstvo"))).isTrue();
    assertThat(thesauri.all()).containsExactly(thesaurus("starateljstvo"));
    assertThat(ideas.named("skrbništvo")).isEmpty();
    assertThat(ideas.named("starateljstvo")).hasSize(1);
  }

  @Test
  void aRemovedThesaurusFindsNothingAndCanComeBack() {
    thesauri.put(thesaurus("skrbništvo"));
    assertThat(thesauri.remove("words")).isTrue();
    assertThat(thesauri.remove("words")).isFalse();
    assertThat(thesauri.remove("others")).isFalse();
    assertThat(thesauri.all()).isEmpty();
    assertThat(ideas.named("guardianship")).isEmpty();
    assertThat(thesauri.put(thesaurus("skrbništvo"))).isTrue();
    assertThat(ideas.named("guardianship")).hasSize(1);
    assertThat(thesauri.chronicle("words").orElseThrow()).hasSize(3);
  }

  private static Thesaurus thesaurus(String hidden) {
    return Thesaurus.of(
        (ObjectNode)
            new YAMLMapper()
                .readTree(
                    """
                    name: words
                    title: {en: Words}
                    licence: free
                    holders: [A library]
                    address: x:words
                    concepts:
                    - {id: "x:1", labels: {en: guardianship}, hiddenLabels: {hr: [%s]}}
                    """
                        .formatted(hidden)));
  }

  @Test
  void whatIsThereAlreadyIsLeftAsItIs() {
    add("concepts: [{id: a, labels: {en: First}}]");
    add("concepts: [{id: a, labels: {en: Second}}, {id: b, labels: {en: B}}]");

    assertThat(authorities.vocabulary().label("a", "en")).isEqualTo("First");
    assertThat(changes.after(0, 10)).extracting(Change::id).containsExactly("a", "b");
    assertThat(changes.after(0, 10)).extracting(Change::kind).containsOnly(Kind.CONCEPT);
  }

  @Test
  void agenciesAreChangesOfTheirOwnKind() {
    add(file("{scheme: agency, kind: agency, concepts: [{id: ag, labels: {en: Agency}}]}"));

    assertThat(changes.after(0, 10)).extracting(Change::kind).containsExactly(Kind.AGENCY);
  }

  @Test
  void theSnapshotIsKeptUntilAWordChanges() {
    add("concepts: [{id: a, labels: {en: A}}]");
    Vocabulary before = authorities.vocabulary();

    assertThat(authorities.vocabulary()).isSameAs(before);
    database().writing(transaction -> changes.append(transaction, Kind.PUBLICATION, "p", 1));
    assertThat(authorities.vocabulary()).isSameAs(before);
    add("concepts: [{id: b, labels: {en: B}}]");
    assertThat(authorities.vocabulary().concept("b")).isPresent();
    assertThat(before.concept("b")).isEmpty();
  }

  @Test
  void aWordAddedAmongThousandsOfOtherChangesIsSeen() {
    add("concepts: [{id: a, labels: {en: A}}]");
    authorities.vocabulary();
    others(1500);
    add("concepts: [{id: b, labels: {en: B}}]");
    others(1500);

    assertThat(authorities.vocabulary().concept("b")).isPresent();
  }

  @Test
  void aWordAddedByAnotherProcessIsSeenAfterARefresh() {
    authorities.vocabulary();
    var theirs = new Authorities(database(), new Changes(database(), CLOCK), CLOCK);
    database()
        .writing(transaction ->
            theirs.add(transaction, file("{scheme: s, kind: theme, concepts: [{id: a}]}")));

    changes.refresh();
    assertThat(authorities.vocabulary().concept("a")).isPresent();
  }

  private void others(int many) {
    database()
        .writing(transaction -> {
          for (int n = 0; n < many; n++) {
            changes.append(transaction, Kind.PUBLICATION, "p", n + 1L);
          }
        });
  }

  private void add(String concepts) {
    add(file("scheme: test\nkind: theme\n" + concepts));
  }

  private void add(VocabularyFile file) {
    database().writing(transaction -> authorities.add(transaction, file));
  }

  private static VocabularyFile file(String yaml) {
    return VocabularyFile.of("test.yaml", new YAMLMapper().readTree(yaml));
  }
}
