package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What a question must know of an index to be understood: which words it has, and where. */
interface KnownWords {

  /** Whether there is any text of files, so that a question must look there too. */
  boolean hasPassages();

  /** Whether any publication has this form in this field. */
  boolean isThere(String field, String form) throws IOException;

  /** The most frequent forms in these fields that begin with these letters, and the letters. */
  Set<String> beginnings(String letters, List<String> fields) throws IOException;

  /** The languages in which publications mostly have this word; see {@link Spoken}. */
  List<String> languagesOf(Words.Forms word, Words words) throws IOException;
}
