package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;
import org.researchhub.platform.web.Link;

/**
 * The form of one publication.
 *
 * @param publication its id; empty for a new one
 * @param draft the open draft's id; empty when there is none
 * @param version the version of the publication that the form began from
 * @param revision the revision of the draft that the form began from
 * @param errors sentences with links to the fields
 * @param warnings likewise
 * @param publicUrl the public page; null when it is not published
 * @param files the files of all editions, in order
 * @param fileError why a file was not taken in, or cannot be published; null for none
 * @param discards whether the draft may be thrown away by who is signed in
 * @param withdrawn why it is withdrawn; null when it is not
 * @param lookup null where nothing can be looked up
 */
public record FormPage(
    Desk desk,
    String heading,
    String publication,
    String draft,
    long version,
    long revision,
    List<Link> errors,
    List<Link> warnings,
    List<Group> groups,
    List<Choice> notStated,
    List<Words> lists,
    List<FileRow> files,
    @Nullable String fileError,
    boolean discards,
    @Nullable String publicUrl,
    @Nullable String withdrawn,
    @Nullable Lookup lookup) {

  /**
   * The field in which an identifier or address is looked up.
   *
   * @param typed what was looked up; empty at first
   * @param answer a sentence on what came of it; null at first
   * @param found whether the form is filled with what was found
   * @param problems what should be checked in it
   * @param known what the hub has that is or may be the same
   */
  public record Lookup(
      String typed,
      @Nullable String answer,
      boolean found,
      List<String> problems,
      List<Known> known) {

    static final Lookup NOTHING_YET = new Lookup("", null, false, List.of(), List.of());
  }

  /**
   * @param certain what is said before its title
   */
  public record Known(String certain, String title, String url, String reasons) {}

  /** What can be laid beside another: the publication, or a draft of its own; null for neither. */
  public @Nullable String comparable() {
    String id = publication.isEmpty() ? draft : publication;
    return id.isEmpty() || !desk.mayPublish() ? null : id;
  }

  /**
   * @param repeats whether rows can be added
   * @param picker all words that can be ticked; null for fields of rows
   */
  public record Group(
      String name,
      String legend,
      String hint,
      boolean repeats,
      List<Row> rows,
      @Nullable Picker picker) {}

  /**
   * @param ticked what is chosen, in the document's order
   * @param more the other words by scheme
   * @param error what is wrong with what is chosen
   */
  public record Picker(List<Choice> ticked, List<Ticks> more, @Nullable String error) {}

  /**
   * @param open whether its words show without being asked for
   */
  public record Ticks(String legend, boolean open, List<Choice> words) {}

  /**
   * @param was the row's place in the document; empty for a new one
   * @param offered the printed name for which agencies can be chosen; empty where none can
   * @param origin where its value comes from; null when the curator wrote it
   */
  public record Row(
      String prefix, String was, String offered, List<Cell> cells, @Nullable String origin) {}

  /**
   * @param list the id of the words to choose from; null for none
   * @param options the values to choose from; empty for free text
   */
  public record Cell(
      String name,
      String label,
      String value,
      boolean large,
      @Nullable String list,
      List<Option> options,
      @Nullable String error) {}

  /**
   * @param language of its edition, a BCP 47 tag
   * @param state its type, size, and whether it was scanned
   * @param origin where the language comes from; null when somebody typed it
   */
  public record FileRow(
      String prefix,
      String sha512,
      String name,
      String language,
      long order,
      String state,
      @Nullable String origin) {}

  public record Option(String value, String label, boolean chosen) {}

  public record Choice(String value, String label, boolean chosen) {}

  /** Labels to choose from. */
  public record Words(String id, List<String> labels) {}
}
