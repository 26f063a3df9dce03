package org.researchhub.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.platform.web.HubAddress;
import org.researchhub.search.Search;
import org.researchhub.search.SearchRequest;
import org.springframework.stereotype.Component;

/** The catalogue, or what a search finds, in any written form, however long. */
@Component
public class Export {

  private static final int AT_ONCE = 100;
  private static final int AT_A_TIME = 2;

  private final Publications publications;
  private final Search search;
  private final Authorities authorities;
  private final HubAddress address;
  private final Semaphore rendering = new Semaphore(AT_A_TIME, true);

  Export(Publications publications, Search search, Authorities authorities, HubAddress address) {
    this.publications = publications;
    this.search = search;
    this.authorities = authorities;
    this.address = address;
  }

  /**
   * Writes a whole file and answers how many publications are in it. Withdrawn ones are left out.
   *
   * @param query what a reader would type; null for everything, by id
   * @param language of labels and of what exists in several
   * @throws IOException when the writer fails
   */
  public long write(CitationWriter form, @Nullable String query, String language, Writer out)
      throws IOException {
    if (query != null) {
      return write(form, SearchRequest.of(query, language), Integer.MAX_VALUE, total -> {}, out);
    }
    Passage passage = begin(form, language, out);
    String last = "";
    List<Publication> next = publications.byIdAfter(last, AT_ONCE);
    while (!next.isEmpty()) {
      passage.write(next);
      last = next.getLast().id();
      next = publications.byIdAfter(last, AT_ONCE);
    }
    return passage.end();
  }

  /**
   * As {@link #write(CitationWriter, String, String, Writer)}, of what a search finds at one
   * moment, in its order: what is published meanwhile neither comes twice nor pushes anything out.
   *
   * @param most how many at most
   * @param total is told how many there are, before anything is written
   */
  public long write(
      CitationWriter form, SearchRequest request, int most, LongConsumer total, Writer out)
      throws IOException {
    List<String> found = search.found(request, most);
    total.accept(
        found.size() < most
            ? found.size()
            : search.count(request, search.deadline()).orElse(found.size()));
    return chosen(form, found, request.language(), out);
  }

  /**
   * As {@link #write(CitationWriter, String, String, Writer)}, of some, in the order given. What is
   * not published, merged ones included, is left out.
   */
  public long chosen(CitationWriter form, List<String> ids, String language, Writer out)
      throws IOException {
    Passage passage = begin(form, language, out);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      passage.write(publications.published(some));
    }
    return passage.end();
  }

  private Passage begin(CitationWriter form, String language, Writer out) throws IOException {
    Vocabulary words = authorities.vocabulary();
    out.write(form.before());
    return new Passage(
        form, publication -> Citation.of(publication, words, address.base(), language), out);
  }

  private final class Passage {
    private final CitationWriter form;
    private final Function<Publication, Citation> cite;
    private final Writer out;
    private long written;

    Passage(CitationWriter form, Function<Publication, Citation> cite, Writer out) {
      this.form = form;
      this.cite = cite;
      this.out = out;
    }

    /** Whoever reads slowly keeps nobody else from having theirs written. */
    void write(List<Publication> some) throws IOException {
      rendering.acquireUninterruptibly();
      String text;
      try {
        text = text(some);
      } finally {
        rendering.release();
      }
      out.write(text);
    }

    private String text(List<Publication> some) {
      var text = new StringBuilder();
      for (Publication publication : some) {
        if (publication.withdrawn() == null) {
          text.append(written++ == 0 ? "" : form.between());
          text.append(form.record(cite.apply(publication)));
        }
      }
      return text.toString();
    }

    long end() throws IOException {
      out.write(form.after());
      out.flush();
      return written;
    }
  }
}
