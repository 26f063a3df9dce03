package org.researchhub.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.researchhub.catalogue.Description.Edition;
import org.researchhub.catalogue.Description.StoredFileStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.StoredFile;
import org.researchhub.files.Text;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Passages of stored files: made once of a file's text and kept beside it, so that an index can be
 * built again without taking texts apart.
 */
@Component
class FilePassages implements Passages {

  private final Text texts;
  private final KeptPassages kept;

  FilePassages(Text texts, HubSettings settings) {
    this.texts = texts;
    this.kept = new KeptPassages(settings.dataFolder());
  }

  private record File(String language, StoredFileStatement file) {}

  @Override
  public Iterable<IndexedPassage> of(Publication publication) {
    var files = new ArrayList<File>();
    var seen = new HashSet<String>();
    for (Edition edition : publication.description().editions()) {
      for (StoredFileStatement file : edition.files()) {
        if (seen.add(file.sha512())) {
          files.add(new File(edition.language(), file));
        }
      }
    }
    return files.isEmpty() ? List.of() : () -> files.stream().flatMap(this::passages).iterator();
  }

  private Stream<IndexedPassage> passages(File named) {
    StoredFileStatement file = named.file();
    if (file.sha512().length() < StoredFile.DIGITS_IN_ADDRESS) {
      return Stream.empty();
    }
    String start = file.sha512().substring(0, StoredFile.DIGITS_IN_ADDRESS);
    return cut(file.sha512()).stream()
        .map(cut ->
            new IndexedPassage(
                new IndexedPassage.Place(start, file.name(), cut.page(), cut.section()),
                cut.language() == null ? named.language() : cut.language(),
                cut.text()));
  }

  private List<PassageCutting.Cut> cut(String sha512) {
    return kept.find(sha512)
        .orElseGet(() ->
            texts
                .of(sha512)
                .map(text -> {
                  List<PassageCutting.Cut> cut = PassageCutting.of(text);
                  kept.keep(sha512, cut);
                  return cut;
                })
                .orElse(List.of()));
  }
}
