package org.researchhub.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.researchhub.authorities.Folding;
import org.researchhub.search.FoundTitle;
import tools.jackson.databind.json.JsonMapper;

/** Finds titles by how they begin, in a field that has each of them as one term. */
final class TitleBeginnings {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 80;
  private static final char LANGUAGE = '\u0000';

  /** In one segment. */
  private static final int MOST_TERMS = 2_000;

  private static final int MOST_DOCUMENTS = 5_000;

  /** A publication may have as many titles that begin so. */
  private static final int LANGUAGES = 4;

  /** More than any {@link Fields#NEWEST}. */
  private static final long IN_LANGUAGE = 1L << 60;

  private TitleBeginnings() {}

  static String term(String title, String tag) {
    return folded(title) + LANGUAGE + tag;
  }

  private static String folded(String text) {
    String folded = Folding.fold(text);
    if (folded.length() <= LONGEST) {
      return folded;
    }
    int end = Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return folded.substring(0, end);
  }

  static List<FoundTitle> find(CatalogueSearcher searcher, String typed, String language, int most)
      throws IOException {
    String beginning = folded(typed);
    if (beginning.isEmpty() || most < 1) {
      return List.of();
    }
    var ranking = new Ranking(most * LANGUAGES);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.BEGINNING);
      if (terms != null) {
        collect(leaf, searcher.columns.get(leaf.ord), terms, beginning, language, ranking);
      }
    }
    var documents = new ArrayList<Integer>();
    while (ranking.size() > 0) {
      documents.add(ranking.removeWorst());
    }
    Collections.reverse(documents);
    var seen = new HashSet<Integer>();
    var titles = new ArrayList<FoundTitle>();
    for (int document : documents) {
      if (titles.size() < most && seen.add(document)) {
        titles.add(title(searcher, document, beginning, language));
      }
    }
    return titles;
  }

  private static void collect(
      LeafReaderContext leaf,
      SegmentColumns columns,
      Terms terms,
      String beginning,
      String language,
      Ranking ranking)
      throws IOException {
    var letters = new BytesRef(beginning);
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum all = terms.iterator();
    if (all.seekCeil(letters) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum postings = null;
    int documents = 0;
    for (int looked = 0; looked < MOST_TERMS; looked++) {
      if (documents >= MOST_DOCUMENTS || !StringHelper.startsWith(all.term(), letters)) {
        return;
      }
      long first = language.equals(languageOf(all.term())) ? IN_LANGUAGE : 0;
      postings = all.postings(postings, PostingsEnum.NONE);
      int doc = postings.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS && documents < MOST_DOCUMENTS; documents++) {
        if (live == null || live.get(doc)) {
          ranking.add(first + columns.newest[doc], 0, leaf.docBase + doc);
        }
        doc = postings.nextDoc();
      }
      if (all.next() == null) {
        return;
      }
    }
  }

  private static String languageOf(BytesRef term) {
    String text = term.utf8ToString();
    return text.substring(text.indexOf(LANGUAGE) + 1);
  }

  private static FoundTitle title(
      CatalogueSearcher searcher, int document, String beginning, String language)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues shown = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
    shown.advanceExact(document - leaf.docBase);
    BytesRef written = shown.binaryValue();
    var in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
    String id = new String(Hits.bytes(in), StandardCharsets.UTF_8);
    String slug = JSON.readTree(Hits.bytes(in)).path("slug").asString("");
    FoundTitle found = new FoundTitle(id, slug, "", "und");
    while (!in.eof()) {
      ShownText text = ShownText.read(written.bytes, in);
      if (text.isTitle
          && (found.title().isEmpty() || text.language.equals(language))
          && folded(text.text()).startsWith(beginning)) {
        found = new FoundTitle(id, slug, text.text(), text.language);
      }
    }
    return found;
  }
}
