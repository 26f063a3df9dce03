package org.researchhub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.VocabularyFile;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.internships.Calls;
import org.researchhub.platform.Facts;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.PageText;
import org.researchhub.projects.Projects;
import org.researchhub.reading.PlainTexts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The content that a new hub starts with. It is loaded once; from then on the database is the
 * truth, and a newer program never overwrites an edit.
 */
@Component
class DefaultHub {

  private static final String LOADED = "default-content";

  /** Words that a hub of any theme can use; the others are the default hub's own. */
  private static final List<String> FOR_ANY_THEME =
      List.of("places.yaml", "languages.yaml", "doctype.yaml", "design.yaml", "confidence.yaml");

  private static final List<String> OWN_FIELDS =
      List.of("id", "slug", "added", "order", "version", "url", "changed");

  private final HubSettings settings;
  private final Facts facts;
  private final Database database;
  private final Authorities authorities;
  private final Publications publications;
  private final StagedFiles staged;
  private final Projects projects;
  private final PlainTexts texts;
  private final Calls calls;

  DefaultHub(
      HubSettings settings,
      Facts facts,
      Database database,
      Authorities authorities,
      Publications publications,
      StagedFiles staged,
      Projects projects,
      PlainTexts texts,
      Calls calls) {
    this.settings = settings;
    this.facts = facts;
    this.database = database;
    this.authorities = authorities;
    this.publications = publications;
    this.staged = staged;
    this.projects = projects;
    this.texts = texts;
    this.calls = calls;
  }

  /** Gives a data folder without settings and without a database the default hub's settings. */
  static void settingsFor(GlobalOptions options) {
    Path file = options.settingsFile();
    boolean isNew = !Files.exists(options.dataFolder().resolve("hub.db"));
    if (isNew && !Files.exists(file) && file.equals(options.dataFolder().resolve("hub.yaml"))) {
      try (InputStream content = open("default-hub/hub.yaml")) {
        Path part = Files.createTempFile(options.dataFolder(), "hub.yaml", ".part");
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new Fault(
            "The settings " + file + " cannot be written.",
            "Let this user write to the data folder.",
            e);
      }
    }
  }

  /** Loads the content unless it was loaded before; begun and not ended, it goes on. */
  void loadOnce() {
    if (facts.recall(LOADED).isPresent()) {
      return;
    }
    for (Resource vocabulary : resources("vocabularies/*.yaml")) {
      if (settings.content() || FOR_ANY_THEME.contains(vocabulary.getFilename())) {
        load(vocabulary);
      }
    }
    if (settings.content()) {
      loadPublications();
      loadProjects();
      loadPages();
      resources("internships/*.yaml").forEach(this::loadCall);
    }
    facts.remember(LOADED, settings.content() ? "loaded" : "none");
  }

  /** Remembers that this hub has its content from elsewhere. */
  void leaveOut() {
    facts.remember(LOADED, "restored");
  }

  private void load(Resource vocabulary) {
    JsonNode content = read(vocabulary, new YAMLMapper());
    if (!settings.content() && content.path("concepts") instanceof ArrayNode concepts) {
      concepts.removeIf(concept -> concept.path("ownTheme").asBoolean(false));
    }
    VocabularyFile file = VocabularyFile.of(String.valueOf(vocabulary.getFilename()), content);
    database.writing(transaction -> authorities.add(transaction, file));
  }

  private void loadPublications() {
    var submissions = new ArrayList<Submission>();
    for (Resource resource : resources("publications/*.json")) {
      ObjectNode json = (ObjectNode) read(resource, new JsonMapper());
      String id = json.path("id").asString();
      String slug = json.path("slug").asString();
      String added = json.path("added").asString();
      long order = json.path("order").asLong();
      json.remove(OWN_FIELDS);
      takeIn(json);
      submissions.add(
          new Submission(id, 0, slug, added, order, Description.of(json), "default hub", null));
    }
    List<Outcome> outcomes = publications.publishAll(submissions);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Refused refused) {
        throw new Fault(
            "The default hub's publication " + submissions.get(i).id() + " is refused.",
            String.join(" ", refused.reasons()));
      }
    }
  }

  /** The files lie beside the publications; their digests are made when they are taken in. */
  private void takeIn(ObjectNode publication) {
    for (JsonNode edition : publication.path("editions")) {
      for (JsonNode file : edition.path("files")) {
        String name = file.path("name").asString();
        try (InputStream bytes = open("default-hub/files/" + name)) {
          if (staged.stage(name, bytes) instanceof StagedFile taken
              && file instanceof ObjectNode statement) {
            statement.put("bytes", taken.digests().bytes());
            statement.put("sha512", taken.digests().sha512());
            statement.put("sha256", taken.digests().sha256());
          } else {
            throw new IllegalStateException(name + " is empty or too large");
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void loadProjects() {
    List<Resource> files = resources("projects/*.yaml");
    database.writing(transaction -> {
      for (Resource file : files) {
        ObjectNode document = (ObjectNode) read(file, new YAMLMapper());
        projects.add(transaction, String.valueOf(file.getFilename()), document);
      }
    });
  }

  private void loadPages() {
    List<Resource> files = resources("pages/*.md");
    database.writing(transaction -> {
      for (Resource file : files) {
        String[] name = String.valueOf(file.getFilename()).split("\\.");
        texts.add(transaction, name[0], PageText.read(file.toString(), name[1], text(file)));
      }
    });
  }

  private void loadCall(Resource file) {
    calls.add(String.valueOf(file.getFilename()), text(file));
  }

  private static List<Resource> resources(String pattern) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:default-hub/" + pattern);
      Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
      return List.of(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Resource resource, ObjectMapper mapper) {
    try (InputStream content = resource.getInputStream()) {
      return mapper.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream content = DefaultHub.class.getClassLoader().getResourceAsStream(name);
    if (content == null) {
      throw new IllegalStateException(name + " is missing from the program");
    }
    return content;
  }
}
