package org.researchhub.authorities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what the statements of a SKOS file say of its concepts and of the whole. */
final class SkosGathering extends AbstractRDFHandler {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final List<String> LICENCES = List.of("license", "licence", "rights");
  private static final List<String> HOLDERS =
      List.of("rightsHolder", "attributionName", "creator", "publisher");
  private static final List<String> OF_CONCEPTS = List.of("notation", "broader", "exactMatch");

  private static final int MOST_THINGS = 200_000;
  private static final int MOST_TEXTS = 2_000_000;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_STATEMENT = 1000;

  private final String name;
  private final Consumer<String> problems;
  private final Map<String, Thing> things = new HashMap<>();
  private long line;
  private int texts;

  /** What is said of one address. */
  private static final class Thing {
    final Set<String> types = new LinkedHashSet<>();
    final Map<String, Map<String, Set<String>>> labels = new TreeMap<>();
    final Map<String, Set<String>> others = new TreeMap<>();
    final Map<String, String> titles = new TreeMap<>();

    boolean isScheme() {
      return types.contains(SKOS + "ConceptScheme");
    }

    boolean isConcept() {
      return labels.containsKey("prefLabel")
          && (types.isEmpty() || types.contains(SKOS + "Concept"));
    }
  }

  SkosGathering(String name, Consumer<String> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The line that the parser is at. */
  void at(long number) {
    line = number;
  }

  long line() {
    return line;
  }

  @Override
  public void handleStatement(Statement said) {
    String subject = said.getSubject().stringValue();
    if (!said.getSubject().isIRI() || subject.length() > LONGEST_ADDRESS) {
      return;
    }
    String property = said.getPredicate().stringValue();
    Value value = said.getObject();
    if (property.startsWith(SKOS)) {
      skos(subject, said.getPredicate().getLocalName(), value);
    }
    if (property.equals(TYPE) && value.stringValue().startsWith(SKOS)) {
      thing(subject).types.add(value.stringValue());
    }
    ofWhole(subject, said.getPredicate().getLocalName(), value);
  }

  private Thing thing(String address) {
    Thing thing = things.computeIfAbsent(address, a -> new Thing());
    if (things.size() > MOST_THINGS) {
      throw new RDFHandlerException("more than " + MOST_THINGS + " concepts.");
    }
    return thing;
  }

  private void skos(String subject, String property, Value value) {
    switch (property) {
      case "prefLabel", "altLabel", "hiddenLabel" -> label(subject, property, value);
      case "notation" -> add(subject, property, shortened(value));
      case "broader", "exactMatch" -> address(subject, property, value);
      case "narrower" -> {
        if (value instanceof IRI within && within.stringValue().length() <= LONGEST_ADDRESS) {
          add(within.stringValue(), "broader", subject);
        }
      }
      default -> {
        // Notes, collections and the like do not help to find.
      }
    }
  }

  private void address(String subject, String property, Value value) {
    if (value.isIRI() && value.stringValue().length() <= LONGEST_ADDRESS) {
      add(subject, property, value.stringValue());
    } else {
      problems.accept("Line " + line + ": " + property + " of " + subject + " names nothing.");
    }
  }

  private void label(String subject, String property, Value value) {
    String text = value.stringValue().strip();
    if (!(value instanceof Literal literal) || text.isEmpty() || text.length() > LONGEST_LABEL) {
      problems.accept(
          "Line "
              + line
              + ": "
              + property
              + " of "
              + subject
              + " is left out, because it is "
              + (text.isEmpty() || !value.isLiteral() ? "no text." : "too long."));
      return;
    }
    count();
    thing(subject)
        .labels
        .computeIfAbsent(property, p -> new TreeMap<>())
        .computeIfAbsent(tag(literal), t -> new LinkedHashSet<>())
        .add(text);
  }

  private void add(String subject, String property, String value) {
    count();
    thing(subject).others.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(value);
  }

  /** The properties have the same names in Dublin Core old and new, and in Creative Commons. */
  private void ofWhole(String subject, String property, Value value) {
    if (property.equals("title") && value instanceof Literal text) {
      count();
      thing(subject).titles.putIfAbsent(tag(text), shortened(value));
    } else if (LICENCES.contains(property) || HOLDERS.contains(property)) {
      add(subject, property, shortened(value));
    }
  }

  private static String tag(Literal text) {
    return text.getLanguage().orElse("und").toLowerCase(Locale.ROOT);
  }

  private void count() {
    if (++texts > MOST_TEXTS) {
      throw new RDFHandlerException("more than " + MOST_TEXTS + " labels and relations.");
    }
  }

  private static String shortened(Value value) {
    String text = value.stringValue().strip();
    return text.length() > LONGEST_STATEMENT ? text.substring(0, LONGEST_STATEMENT) : text;
  }

  /** In the order of addresses, so that the same file makes the same thesaurus. */
  Thesaurus thesaurus() {
    ArrayNode concepts = JsonNodeFactory.instance.arrayNode();
    things.entrySet().stream()
        .filter(thing -> thing.getValue().isConcept())
        .sorted(Map.Entry.comparingByKey())
        .forEach(thing -> concepts.add(concept(thing.getKey(), thing.getValue())));
    Map.Entry<String, Thing> whole =
        things.entrySet().stream()
            .filter(thing -> thing.getValue().isScheme())
            .max(
                Comparator.<Map.Entry<String, Thing>>comparingInt(
                        thing -> thing.getValue().titles.size() + thing.getValue().others.size())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
            .orElse(Map.entry("", new Thing()));
    Thing said = whole.getValue();
    return new Thesaurus(
        name,
        title(said),
        all(said, LICENCES).stream().findFirst().orElse(""),
        all(said, HOLDERS),
        whole.getKey(),
        concepts);
  }

  private static Map<String, String> title(Thing whole) {
    if (!whole.titles.isEmpty()) {
      return whole.titles;
    }
    var title = new TreeMap<String, String>();
    whole
        .labels
        .getOrDefault("prefLabel", Map.of())
        .forEach((tag, labels) -> title.put(tag, labels.iterator().next()));
    return title;
  }

  private static List<String> all(Thing thing, List<String> properties) {
    var values = new LinkedHashSet<String>();
    properties.forEach(property -> values.addAll(thing.others.getOrDefault(property, Set.of())));
    return List.copyOf(values);
  }

  private static ObjectNode concept(String address, Thing thing) {
    ObjectNode concept = JsonNodeFactory.instance.objectNode().put("id", address);
    Map<String, Set<String>> preferred = thing.labels.getOrDefault("prefLabel", Map.of());
    Map<String, Set<String>> other = new TreeMap<>(thing.labels.getOrDefault("altLabel", Map.of()));
    ObjectNode labels = concept.putObject("labels");
    preferred.forEach((tag, texts) -> {
      var all = new ArrayList<>(texts);
      labels.put(tag, all.removeFirst());
      if (!all.isEmpty()) {
        all.addAll(other.getOrDefault(tag, Set.of()));
        other.put(tag, new LinkedHashSet<>(all));
      }
    });
    put(concept, "altLabels", other);
    put(concept, "hiddenLabels", thing.labels.getOrDefault("hiddenLabel", Map.of()));
    for (String property : OF_CONCEPTS) {
      if (thing.others.containsKey(property)) {
        put(concept, property, thing.others.getOrDefault(property, Set.of()));
      }
    }
    return concept;
  }

  private static void put(ObjectNode concept, String field, Map<String, Set<String>> labels) {
    if (!labels.isEmpty()) {
      ObjectNode byTag = concept.putObject(field);
      labels.forEach((tag, texts) -> put(byTag, tag, texts));
    }
  }

  private static void put(ObjectNode to, String field, Set<String> values) {
    ArrayNode all = to.putArray(field);
    values.forEach(all::add);
  }
}
