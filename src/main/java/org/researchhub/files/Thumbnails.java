package org.researchhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.CatalogueFile;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.files.derived.DerivedThumbnails;
import org.researchhub.files.derived.DerivedThumbnails.Kept;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Small pictures of documents' first pages, where the settings ask for them. One is shown while the
 * newest version of a publication that is not withdrawn names its document, and no publication that
 * names it has a content note.
 */
@Component
public class Thumbnails {

  /** What the file is called at the end of its address. */
  public static final String NAME = "thumbnail.jpg";

  /** Changes whenever the picture of some document would come out otherwise than before. */
  static final int FORM = 1;

  private final boolean wanted;
  private final CatalogueFiles named;
  private final Publications publications;
  private final DerivedThumbnails kept;

  public Thumbnails(HubSettings settings, CatalogueFiles named, Publications publications) {
    this.wanted = settings.files().documents().thumbnails();
    this.named = named;
    this.publications = publications;
    this.kept = new DerivedThumbnails(settings.dataFolder());
  }

  /**
   * A picture that anybody may see.
   *
   * @param address its path, which never leads to another picture
   * @param width in pixels, as is the height
   */
  public record Thumbnail(String address, int width, int height) {}

  /** Whether the settings ask for them. */
  boolean wanted() {
    return wanted;
  }

  DerivedThumbnails kept() {
    return kept;
  }

  /** The picture of the document with this SHA-512; nothing also while it is not made yet. */
  public Optional<Thumbnail> of(String sha512) {
    return shown(sha512)
        .map(picture ->
            new Thumbnail(
                CatalogueFiles.address(sha512, NAME) + "?v=" + FORM,
                picture.width(),
                picture.height()));
  }

  /**
   * The picture at an address, as a file.
   *
   * @param digestStart the first 16 hexadecimal digits of its document's SHA-512
   * @throws IOException when it cannot be read
   */
  public Optional<StoredFile> at(String digestStart) throws IOException {
    Optional<Kept> shown =
        named.beginning(digestStart).stream()
            .map(CatalogueFile::sha512)
            .distinct()
            .flatMap(sha512 -> shown(sha512).stream())
            .findFirst();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Path file = shown.get().file();
    Digests digests = Digests.of(file);
    return Optional.of(
        new StoredFile(
            digests.sha512(), NAME, "image/jpeg", new BytesOnDisk(file, digests.bytes())));
  }

  /** Deletes the picture of a document that was removed for legal reasons. */
  public void forget(String sha512) {
    kept.forget(sha512);
  }

  private Optional<Kept> shown(String sha512) {
    return mayBeShown(sha512) ? kept.find(sha512, FORM) : Optional.empty();
  }

  /** Whether this document's first page may be shown to everybody, as the hub is set up now. */
  boolean mayBeShown(String sha512) {
    if (!wanted) {
      return false;
    }
    List<String> naming =
        named.naming(sha512).stream().map(CatalogueFile::publication).distinct().toList();
    boolean shown = false;
    for (CatalogueEntry entry : publications.entries(naming)) {
      if (entry instanceof Publication publication) {
        if (!publication.description().contentNotes().isEmpty()) {
          return false;
        }
        shown |= publication.withdrawn() == null && names(publication, sha512);
      }
    }
    return shown;
  }

  private static boolean names(Publication publication, String sha512) {
    return publication.description().editions().stream()
        .flatMap(edition -> edition.files().stream())
        .anyMatch(file -> file.sha512().equals(sha512));
  }
}
