package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Facet;
import org.researchhub.search.IndexedPassage;
import org.researchhub.search.IndexedPublication;
import org.researchhub.search.TextVectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes Lucene documents of publications: one for each passage and, after them, one for the
 * publication. A document's streams are those of the writer, so it must be added before the next
 * one is made. For one thread at a time.
 */
final class DocumentWriting {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int IN_TITLE = 5;
  private static final int IN_LABELS = 2;
  private static final int IN_NAMES = 2;
  private static final int IN_ABSTRACT = 1;
  private static final int BETWEEN_TEXTS = 100;
  private static final int LONGEST_SHOWN = 20_000;
  private static final int LONGEST_IDENTIFIER = 200;

  /** Lucene takes 32,766 bytes; nobody chooses a filter that is longer than a line. */
  private static final int LONGEST_FACET_VALUE = 1000;

  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  static final FieldType ORDERED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType PRESENT = type(IndexOptions.DOCS, true);

  private final Words words = new Words();
  private final TermStream all = new TermStream();
  private final TermStream order = new TermStream();
  private final TermStream spelling = new TermStream();
  private final TermStream within = new TermStream();
  private final TermStream title = new TermStream();
  private final TermStream agency = new TermStream();
  private final TermStream spokenTerms = new TermStream();
  private final Spoken spoken = new Spoken();
  private final PassageWriting passages;
  private final TextVectors vectors;
  private final Set<String> spelt = new HashSet<>();
  private final Set<String> labelled = new HashSet<>();
  private final ByteBuffersDataOutput shown = ByteBuffersDataOutput.newResettableInstance();

  DocumentWriting() {
    this(TextVectors.NONE);
  }

  DocumentWriting(TextVectors vectors) {
    this.vectors = vectors;
    this.passages = new PassageWriting(words, spoken, vectors.key());
  }

  static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /**
   * The documents of a publication, to be added together; each is made when it is asked for.
   *
   * @throws UncheckedIOException when a text cannot be read
   */
  Iterable<Document> documents(IndexedPublication publication) {
    return () -> {
      Map<String, float[]> ofTexts = vectors.of(publication.id());
      passages.begin(ofTexts);
      spoken.empty();
      Iterator<IndexedPassage> left = publication.passages().iterator();
      return new Iterator<>() {
        private boolean isDone;

        @Override
        public boolean hasNext() {
          return !isDone;
        }

        /** Makes it here and not in {@code hasNext}, which Lucene asks before it adds the last. */
        @Override
        public Document next() {
          if (left.hasNext()) {
            return passages.document(publication.id(), left.next());
          }
          if (isDone) {
            throw new NoSuchElementException();
          }
          isDone = true;
          return last(publication, ofTexts);
        }
      };
    };
  }

  private Document last(IndexedPublication publication, Map<String, float[]> ofTexts) {
    try {
      Document document = document(publication);
      if (!ofTexts.isEmpty()) {
        Vectors.add(
            Fields.vectors(vectors.key()), TextVectors.description(publication), ofTexts, document);
      }
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document document(IndexedPublication publication) throws IOException {
    List.of(all, order, spelling, within, title, agency, spokenTerms).forEach(TermStream::empty);
    spelt.clear();
    labelled.clear();
    shown.reset();
    byte[] id = publication.id().getBytes(StandardCharsets.UTF_8);
    shown.writeVInt(id.length);
    shown.writeBytes(id, id.length);
    byte[] summary = JSON.writeValueAsBytes(publication.summary());
    shown.writeVInt(summary.length);
    shown.writeBytes(summary, summary.length);
    texts(publication.titles(), IN_TITLE, true);
    names(publication);
    texts(publication.abstracts(), IN_ABSTRACT, false);
    publication
        .keywords()
        .forEach(
            (tag, keywords) -> keywords.forEach(keyword -> text(keyword, tag, IN_LABELS, null)));
    publication.labels().forEach((tag, labels) -> labels.forEach(label -> label(label, tag)));

    var document = new Document();
    document.add(new StringField(Fields.ID, publication.id(), Field.Store.NO));
    document.add(new StringField(Fields.KIND, Fields.PUBLICATION, Field.Store.NO));
    String slug = publication.summary().path("slug").asString("");
    if (!slug.isEmpty()) {
      document.add(new StringField(Fields.SLUG, slug, Field.Store.NO));
    }
    publication
        .titles()
        .forEach((tag, titles) ->
            titles.stream()
                .limit(1)
                .map(title -> TitleBeginnings.term(title, tag))
                .forEach(
                    term -> document.add(new StringField(Fields.BEGINNING, term, Field.Store.NO))));
    passages.forms().forEach(form -> within.add(form, 1, 1));
    if (!passages.forms().isEmpty()) {
      document.add(new Field(Fields.WITHIN, within, PRESENT));
    }
    passages.surfaces().stream().filter(spelt::add).forEach(surface -> spelling.add(surface, 1, 1));
    document.add(new BinaryDocValuesField(Fields.NAMED, new BytesRef(publication.id())));
    document.add(new NumericDocValuesField(Fields.VERSION, publication.version()));
    document.add(new Field(Fields.ALL, all, COUNTED));
    document.add(new Field(Fields.ORDER, order, ORDERED));
    document.add(new Field(Fields.SPELLING, spelling, PRESENT));
    document.add(new Field(Fields.TITLE, title, ORDERED));
    document.add(new Field(Fields.AGENCY, agency, ORDERED));
    spoken.addTo(spokenTerms);
    document.add(new Field(Fields.SPOKEN, spokenTerms, PRESENT));
    identifiers(publication, document);
    publication.facets().forEach((facet, values) -> facet(facet, values, document));
    if (publication.year() != null) {
      document.add(new NumericDocValuesField(Fields.YEAR, publication.year()));
    }
    document.add(new NumericDocValuesField(Fields.NEWEST, publication.newest()));
    document.add(new BinaryDocValuesField(Fields.SHOWN, new BytesRef(shown.toArrayCopy())));
    return document;
  }

  private void texts(Map<String, List<String>> texts, int weight, boolean isTitle)
      throws IOException {
    for (var inLanguage : texts.entrySet()) {
      boolean first = true;
      for (String text : inLanguage.getValue()) {
        if (first || !isTitle) {
          shownText(text, inLanguage.getKey(), weight, isTitle);
        } else {
          text(text, inLanguage.getKey(), weight, title);
        }
        first = false;
      }
    }
  }

  private void shownText(String text, String tag, int weight, boolean isTitle) throws IOException {
    String kept = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN);
    var writer = new ShownText.Writer(kept);
    Set<String> stems = spoken.in(tag);
    var distance = new int[] {BETWEEN_TEXTS};
    words.read(
        text,
        tag,
        (start, end, forms) -> {
          if (end <= kept.length()) {
            writer.word(start, end, forms);
          }
          word(forms, distance[0], weight);
          stems.add(forms.stem());
          if (isTitle) {
            also(title, forms, distance[0]);
          }
          distance[0] = 1;
        });
    writer.writeTo(shown, tag, isTitle ? ShownText.TITLE : ShownText.ABSTRACT);
  }

  /**
   * @param own the field of its own that it has too
   */
  private void text(String text, String tag, int weight, @Nullable TermStream own) {
    Set<String> stems = spoken.in(tag);
    var distance = new int[] {BETWEEN_TEXTS};
    words.read(
        text,
        tag,
        (start, end, forms) -> {
          word(forms, distance[0], weight);
          stems.add(forms.stem());
          if (own != null) {
            also(own, forms, distance[0]);
          }
          distance[0] = 1;
        });
  }

  private static void also(TermStream field, Words.Forms forms, int distance) {
    field.add(forms.folded(), distance, 1);
    if (!forms.stem().equals(forms.folded())) {
      field.add(forms.stem(), 0, 1);
    }
  }

  private void word(Words.Forms forms, int distance, int weight) {
    all.add(forms.folded(), 1, weight);
    if (!forms.stem().equals(forms.folded())) {
      all.add(forms.stem(), 0, weight);
    }
    order.add(forms.folded(), distance, 1);
    if (spelt.add(forms.surface())) {
      spelling.add(forms.surface(), 1, 1);
    }
  }

  private void names(IndexedPublication publication) {
    publication.agencies().forEach(name -> text(name, "zxx", IN_NAMES, agency));
    publication.persons().forEach(name -> text(name, "zxx", IN_NAMES, null));
  }

  /** Counts each word once, however many labels and languages have it. */
  private void label(String label, String tag) {
    var distance = new int[] {BETWEEN_TEXTS};
    words.read(
        label,
        tag,
        (start, end, forms) -> {
          if (labelled.add(forms.folded())) {
            all.add(forms.folded(), 0, IN_LABELS);
          }
          if (!forms.stem().equals(forms.folded()) && labelled.add(forms.stem())) {
            all.add(forms.stem(), 0, IN_LABELS);
          }
          order.add(forms.folded(), distance[0], 1);
          distance[0] = 1;
        });
  }

  private static void identifiers(IndexedPublication publication, Document document) {
    var seen = new HashSet<String>();
    seen.add(Fields.identifier(publication.id()));
    publication.identifiers().forEach(written -> seen.add(Fields.identifier(written)));
    for (String identifier : seen) {
      if (!identifier.isEmpty() && identifier.length() <= LONGEST_IDENTIFIER) {
        document.add(new StringField(Fields.IDENTIFIER, identifier, Field.Store.NO));
      }
    }
  }

  private static void facet(Facet facet, Set<String> values, Document document) {
    for (String value : values) {
      if (value.length() <= LONGEST_FACET_VALUE) {
        document.add(new SortedSetDocValuesField(Fields.of(facet), new BytesRef(value)));
      }
    }
  }
}
