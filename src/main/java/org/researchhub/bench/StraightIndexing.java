package org.researchhub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.files.DocumentText;
import org.researchhub.files.Text;
import org.researchhub.search.Facet;

/**
 * Indexes the same documents with Lucene alone: titles, abstracts, the names of agencies and
 * persons, keywords, and the labels in all languages of the themes, places and types with what is
 * broader, all folded and stemmed for words and once more folded for phrases; titles and agencies
 * once more by themselves; six facets, year, order, identifier, and the description as it is shown;
 * and each page of text, folded and stemmed and once more for phrases, as a document of the same
 * block. One thread, the same buffer, a commit for every thousand publications. What stands in the
 * database is read beforehand and is not counted; making the documents, analysing, writing and
 * committing are.
 */
final class StraightIndexing {

  private static final int BATCH = 1000;
  private static final double BUFFER_MB = 64;

  private final Publications publications;
  private final Vocabulary vocabulary;
  private final Text texts;

  StraightIndexing(Publications publications, Vocabulary vocabulary, Text texts) {
    this.publications = publications;
    this.vocabulary = vocabulary;
    this.texts = texts;
  }

  /** One publication as it was read. */
  private record Read(Description description, List<String> pages) {}

  /** Publications a second. */
  double perSecond(Path folder) throws IOException {
    long nanos = 0;
    long count = 0;
    var settings = new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(BUFFER_MB);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, settings)) {
      String after = "";
      List<Publication> batch = publications.byIdAfter(after, BATCH);
      while (!batch.isEmpty()) {
        List<Read> read = batch.stream().map(this::read).toList();
        long start = System.nanoTime();
        for (Read one : read) {
          writer.addDocuments(documents(one, ++count));
        }
        writer.commit();
        nanos += System.nanoTime() - start;
        after = batch.getLast().id();
        batch = publications.byIdAfter(after, BATCH);
      }
    }
    return count / (nanos / 1e9);
  }

  private Read read(Publication publication) {
    var pages = new ArrayList<String>();
    publication
        .description()
        .digests()
        .forEach(digest ->
            texts.of(digest).map(DocumentText::units).orElse(List.of()).stream()
                .map(DocumentText.Unit::text)
                .forEach(pages::add));
    return new Read(publication.description(), pages);
  }

  private List<Document> documents(Read read, long number) {
    var documents = new ArrayList<Document>();
    for (String page : read.pages()) {
      var document = new Document();
      document.add(new StringField("id", Long.toString(number), Field.Store.NO));
      text(document, "text", "text-order", page);
      document.add(shown(page));
      documents.add(document);
    }
    documents.add(document(read.description(), number));
    return documents;
  }

  private Document document(Description description, long number) {
    var document = new Document();
    document.add(new StringField("id", Long.toString(number), Field.Store.NO));
    document.add(new StringField("kind", "p", Field.Store.NO));
    for (String title : description.titles().values()) {
      text(document, "all", "order", title);
      document.add(new TextField("title", title, Field.Store.NO));
    }
    description.abstracts().values().forEach(text -> text(document, "all", "order", text));
    description.keywords().forEach(keyword -> text(document, "all", "order", keyword.value()));
    description.persons().forEach(person -> text(document, "all", "order", person.name()));
    for (Description.AgencyStatement agency : description.agencies()) {
      text(document, "all", "order", agency.printed());
      document.add(new TextField("agency", agency.printed(), Field.Store.NO));
      facet(document, Facet.AGENCY, Set.of(agency.printed()));
    }
    facet(document, Facet.THEME, widened(description.themes()));
    facet(document, Facet.PLACE, widened(description.places()));
    facet(document, Facet.TYPE, widened(description.types()));
    facet(document, Facet.LANGUAGE, widened(description.languages()));
    var coded = widened(description.themes());
    coded.addAll(widened(description.places()));
    coded.addAll(description.types());
    coded.forEach(id ->
        vocabulary
            .concept(id)
            .ifPresent(concept ->
                Vocabulary.labelsOf(concept)
                    .forEach(label -> text(document, "all", "order", label))));
    String date = description.published().orElse("");
    if (date.matches("\\d{4}.*")) {
      facet(document, Facet.YEAR, Set.of(date.substring(0, 4)));
      document.add(new NumericDocValuesField("year", Long.parseLong(date.substring(0, 4))));
    }
    document.add(new NumericDocValuesField("newest", number));
    document.add(shown(description.toString()));
    return document;
  }

  private Set<String> widened(List<String> ids) {
    var all = new LinkedHashSet<String>();
    ids.forEach(id -> all.addAll(vocabulary.widened(id)));
    return all;
  }

  private static void text(Document document, String words, String order, String text) {
    document.add(new TextField(words, text, Field.Store.NO));
    document.add(new TextField(order, text, Field.Store.NO));
  }

  private static BinaryDocValuesField shown(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new BinaryDocValuesField("shown", new BytesRef(bytes));
  }

  private static void facet(Document document, Facet facet, Set<String> values) {
    values.forEach(value ->
        document.add(new SortedSetDocValuesField("facet-" + facet.key(), new BytesRef(value))));
  }

  private static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        folding(true),
        java.util.Map.of(
            "order", folding(false), "text-order", folding(false), "agency", folding(false)));
  }

  private static Analyzer folding(boolean stemmed) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(tokenizer);
        return new TokenStreamComponents(
            tokenizer, stemmed ? new PorterStemFilter(folded) : folded);
      }
    };
  }
}
