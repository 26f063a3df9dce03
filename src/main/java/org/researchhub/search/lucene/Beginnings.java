package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the index that begin with given letters. */
final class Beginnings {

  private static final int MOST = 100;

  /** In one field of one segment: bounded work, however many words begin so. */
  private static final int MOST_LOOKED_AT = 2_000;

  private Beginnings() {}

  /** The most frequent ones, and what was given. */
  static Set<String> of(String letters, List<String> fields, IndexReader index) throws IOException {
    var found = new HashMap<String, Integer>();
    for (LeafReaderContext leaf : index.leaves()) {
      for (String field : fields) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          collect(new BytesRef(letters), terms.iterator(), found);
        }
      }
    }
    var forms = new LinkedHashSet<String>();
    forms.add(letters);
    found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> forms.add(entry.getKey()));
    return forms;
  }

  private static void collect(BytesRef letters, TermsEnum terms, Map<String, Integer> found)
      throws IOException {
    if (terms.seekCeil(letters) == TermsEnum.SeekStatus.END) {
      return;
    }
    int looked = 0;
    while (looked < MOST_LOOKED_AT && StringHelper.startsWith(terms.term(), letters)) {
      found.merge(terms.term().utf8ToString(), terms.docFreq(), Integer::sum);
      looked++;
      if (terms.next() == null) {
        return;
      }
    }
  }
}
