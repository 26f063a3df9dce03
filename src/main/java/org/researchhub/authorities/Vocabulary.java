package org.researchhub.authorities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All controlled words at one moment; never changes. */
public final class Vocabulary {

  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Map<String, Concept> byId = new LinkedHashMap<>();
  private final Map<String, List<Concept>> byScheme = new LinkedHashMap<>();
  private final Map<String, List<Concept>> narrower = new HashMap<>();
  private final Map<String, Concept> bySlug = new HashMap<>();
  private final NavigableMap<String, List<Concept>> byLabel = new TreeMap<>();
  private final List<Concept> groups;
  private final Map<String, Set<String>> widened = new HashMap<>();

  /** Made when a search first asks for it. */
  private volatile @Nullable NavigableMap<String, Set<String>> themesByWord;

  /** By the reader's language, then by id; filled as pages ask for them. */
  private final Map<String, Map<String, Label>> alone = new ConcurrentHashMap<>();

  Vocabulary(Collection<Scheme> schemes, Collection<Concept> concepts) {
    schemes.forEach(scheme -> this.schemes.put(scheme.id(), scheme));
    for (Concept concept : concepts) {
      byId.put(concept.id(), concept);
      byScheme.computeIfAbsent(concept.scheme(), id -> new ArrayList<>()).add(concept);
    }
    groups = concepts.stream().filter(concept -> concept.facts().has("members")).toList();
    var within = new HashSet<String>();
    for (Concept concept : concepts) {
      bySlug.putIfAbsent(kind(concept) + " " + concept.slug(), concept);
      concept.broader().forEach(id -> addNarrower(id, concept, within));
      concept.facts().path("members").forEach(id -> addMember(concept, id.asString(), within));
      labelsOf(concept).forEach(label -> addLabel(label, concept));
    }
    concepts.forEach(concept -> widened.put(concept.id(), closure(concept)));
  }

  public Collection<Scheme> schemes() {
    return schemes.values();
  }

  public List<Scheme> schemes(Scheme.Kind kind) {
    return schemes.values().stream().filter(scheme -> scheme.kind() == kind).toList();
  }

  public Optional<Scheme> scheme(String id) {
    return Optional.ofNullable(schemes.get(id));
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every concept of a scheme in the vocabulary's order; empty for an unknown scheme. */
  public List<Concept> concepts(String scheme) {
    return byScheme.getOrDefault(scheme, List.of());
  }

  /** Every concept of all schemes of a kind. */
  public List<Concept> concepts(Scheme.Kind kind) {
    return schemes(kind).stream().flatMap(scheme -> concepts(scheme.id()).stream()).toList();
  }

  public Optional<Concept> bySlug(Scheme.Kind kind, String slug) {
    return Optional.ofNullable(bySlug.get(kind + " " + slug));
  }

  public Scheme.Kind kind(Concept concept) {
    Scheme scheme = schemes.get(concept.scheme());
    return scheme == null ? Scheme.Kind.CODING : scheme.kind();
  }

  /** What is directly within this one, in the vocabulary's order. */
  public List<Concept> narrower(String id) {
    return narrower.getOrDefault(id, List.of());
  }

  /**
   * The id itself and everything that a thing coded with it also counts under: what is broader,
   * groups it is a member of, successors of a former place, overlapping languages.
   */
  public Set<String> widened(String id) {
    return widened.getOrDefault(id, Set.of(id));
  }

  /** The label to show, or the id when there is no such concept. */
  public String label(String id, String language) {
    Concept concept = byId.get(id);
    return concept == null ? id : concept.label(language);
  }

  /** The label as it stands alone, with a capital; null when there is no such concept. */
  public @Nullable Label labelAlone(String id, String language) {
    Map<String, Label> labels = alone.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
    Label label = labels.get(id);
    if (label == null && byId.get(id) instanceof Concept concept) {
      label = Label.alone(concept, language);
      labels.put(id, label);
    }
    return label;
  }

  /**
   * Concepts of one kind that have this label, shown or hidden, in any language; case, accents and
   * script do not matter.
   */
  public List<Concept> lookup(Scheme.Kind kind, String label) {
    return lookup(label).stream().filter(concept -> kind(concept) == kind).toList();
  }

  /** The same of every kind, in the order of the vocabularies. */
  public List<Concept> lookup(String label) {
    return folded(Folding.fold(label));
  }

  List<Concept> folded(String label) {
    return label.isEmpty() ? List.of() : byLabel.getOrDefault(label, List.of());
  }

  /** The ids of what publications can be about, by each folded word of its labels. */
  public NavigableMap<String, Set<String>> themesByWord() {
    NavigableMap<String, Set<String>> known = themesByWord;
    if (known == null) {
      var byWord = new TreeMap<String, Set<String>>();
      for (Concept concept : byId.values()) {
        if (kind(concept) == Scheme.Kind.THEME || kind(concept) == Scheme.Kind.CODING) {
          for (String label : labelsOf(concept)) {
            for (String word : Folding.fold(label).split(" ")) {
              byWord.computeIfAbsent(word, w -> new HashSet<>(2)).add(concept.id());
            }
          }
        }
      }
      known = Collections.unmodifiableNavigableMap(byWord);
      themesByWord = known;
    }
    return known;
  }

  /**
   * Concepts with a label, shown or hidden, in any language, that begins with this, in the order of
   * their labels; case, accents and script do not matter.
   *
   * @param most how many labels are looked at
   */
  public Collection<Concept> beginning(String typed, int most) {
    String folded = Folding.fold(typed);
    var found = new LinkedHashMap<String, Concept>();
    if (!folded.isEmpty()) {
      byLabel.subMap(folded, folded + Character.MAX_VALUE).values().stream()
          .limit(most)
          .flatMap(List::stream)
          .forEach(concept -> found.putIfAbsent(concept.id(), concept));
    }
    return found.values();
  }

  /** Every label a concept has, in every language, hidden ones too. */
  public static Set<String> labelsOf(Concept concept) {
    var labels = new LinkedHashSet<String>(concept.labels().values());
    concept.otherLabels().values().forEach(labels::addAll);
    concept.hiddenLabels().values().forEach(labels::addAll);
    JsonNode acronym = concept.facts().path("acronym");
    if (acronym.isString()) {
      labels.add(acronym.asString());
    }
    return labels;
  }

  /**
   * @param known the pairs that are there already
   */
  private void addNarrower(String broader, Concept concept, Set<String> known) {
    if (known.add(broader + " " + concept.id())) {
      narrower.computeIfAbsent(broader, id -> new ArrayList<>()).add(concept);
    }
  }

  private void addMember(Concept group, String member, Set<String> known) {
    Concept concept = byId.get(member);
    if (concept != null) {
      addNarrower(group.id(), concept, known);
    }
  }

  /** All labels of a concept come one after the other. */
  private void addLabel(String label, Concept concept) {
    List<Concept> found = byLabel.computeIfAbsent(Folding.fold(label), id -> new ArrayList<>(1));
    if (found.isEmpty() || found.getLast() != concept) {
      found.add(concept);
    }
  }

  private Set<String> closure(Concept start) {
    var reached = new LinkedHashSet<String>();
    collect(start.id(), reached);
    successors(start, new LinkedHashSet<>()).forEach(id -> collect(id, reached));
    start.facts().path("overlaps").forEach(id -> reached.add(id.asString()));
    groups.stream()
        .filter(group -> isMember(group, reached))
        .toList()
        .forEach(group -> collect(group.id(), reached));
    return Set.copyOf(reached);
  }

  /** Of the successors too: what was coded with Yugoslavia of 1992 counts under Serbia. */
  private Set<String> successors(Concept former, Set<String> found) {
    for (JsonNode id : former.facts().path("successors")) {
      Concept successor = byId.get(id.asString());
      if (successor != null && found.add(successor.id())) {
        successors(successor, found);
      }
    }
    return found;
  }

  private static boolean isMember(Concept group, Set<String> ids) {
    for (JsonNode member : group.facts().path("members")) {
      if (ids.contains(member.asString())) {
        return true;
      }
    }
    return false;
  }

  private void collect(String id, Set<String> reached) {
    Concept concept = byId.get(id);
    if (concept != null && reached.add(id)) {
      concept.broader().forEach(broader -> collect(broader, reached));
    }
  }
}
