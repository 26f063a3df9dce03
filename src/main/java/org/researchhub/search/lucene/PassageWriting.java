package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.IndexedPassage;

/** Makes Lucene documents of the passages of one publication at a time. */
final class PassageWriting {

  private final Words words;
  private final TermStream text = new TermStream();
  private final TermStream order = new TermStream();
  private final ByteBuffersDataOutput shown = ByteBuffersDataOutput.newResettableInstance();
  private final Set<String> forms = new HashSet<>();
  private final Set<String> surfaces = new HashSet<>();
  private final String field;
  private Map<String, float[]> vectors = Map.of();

  private final Spoken spoken;

  PassageWriting(Words words, Spoken spoken, String model) {
    this.words = words;
    this.spoken = spoken;
    this.field = Fields.passageMeaning(model);
  }

  /**
   * @param ofTexts the vectors that there are of the publication's texts
   */
  void begin(Map<String, float[]> ofTexts) {
    vectors = ofTexts;
    forms.clear();
    surfaces.clear();
  }

  /** Every form in any passage since the beginning. */
  Set<String> forms() {
    return forms;
  }

  /** Every word in any passage since the beginning, as it is written. */
  Set<String> surfaces() {
    return surfaces;
  }

  /** To be added before the next is made. */
  Document document(String publication, IndexedPassage passage) {
    text.empty();
    order.empty();
    var writer = new ShownText.Writer(passage.text());
    Set<String> stems = spoken.in(passage.language());
    words.read(
        passage.text(),
        passage.language(),
        (start, end, forms) -> {
          writer.word(start, end, forms);
          word(forms);
          stems.add(forms.stem());
        });
    try {
      shown.reset();
      place(passage.place());
      writer.writeTo(shown, passage.language(), ShownText.PASSAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var document = new Document();
    document.add(new StringField(Fields.ID, publication, Field.Store.NO));
    document.add(
        new StringField(Fields.SPOKEN_IN, Words.language(passage.language()), Field.Store.NO));
    document.add(new Field(Fields.TEXT, text, DocumentWriting.COUNTED));
    document.add(new Field(Fields.TEXT_ORDER, order, DocumentWriting.ORDERED));
    document.add(new BinaryDocValuesField(Fields.SHOWN, new BytesRef(shown.toArrayCopy())));
    if (!vectors.isEmpty()) {
      Vectors.add(field, passage.text(), vectors, document);
    }
    return document;
  }

  private void word(Words.Forms word) {
    text.add(word.folded(), 1, 1);
    forms.add(word.folded());
    if (!word.stem().equals(word.folded())) {
      text.add(word.stem(), 0, 1);
      forms.add(word.stem());
    }
    order.add(word.folded(), 1, 1);
    surfaces.add(word.surface());
  }

  private void place(IndexedPassage.Place place) throws IOException {
    bytes(place.sha512());
    bytes(place.name());
    number(place.page());
    number(place.section());
  }

  private void bytes(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    shown.writeVInt(bytes.length);
    shown.writeBytes(bytes, bytes.length);
  }

  private void number(@Nullable Integer value) throws IOException {
    shown.writeVInt(value == null ? 0 : Math.max(0, value));
  }
}
