package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.Deadline;
import org.researchhub.search.Facet;
import org.researchhub.search.FoundTitle;
import org.researchhub.search.IndexedPublication;
import org.researchhub.search.Near;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchIndex;
import org.researchhub.search.SearchRequest;
import org.researchhub.search.TextVectors;
import org.researchhub.search.UnreadableIndex;

/**
 * The index in a folder. Any number of processes may search it; it is locked for the one that
 * changes it from its first change until it closes. What another process changes is seen when it is
 * opened anew.
 */
public final class LuceneSearchIndex implements SearchIndex {

  private static final double BUFFER_MB = 64;

  private final Path folder;
  private final Directory directory;
  private final Map<IndexReader.CacheKey, SegmentColumns> columns = new ConcurrentHashMap<>();
  private final TextVectors vectors;
  private final Answering answering;
  private final SearcherManager searchers;
  private @Nullable DocumentWriting writing;
  private @Nullable IndexWriter writer;

  private LuceneSearchIndex(Path folder, Directory directory, TextVectors vectors)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.vectors = vectors;
    this.answering = new Answering(vectors);
    this.searchers = new SearcherManager(directory, new Searchers(columns));
  }

  /**
   * Opens the index in a folder, which is made when it is not there.
   *
   * @throws UnreadableIndex when there is one that cannot be read; it is left as it is
   * @throws UncheckedIOException when the folder cannot be read or written
   */
  public static LuceneSearchIndex open(Path folder) {
    return open(folder, TextVectors.NONE);
  }

  /**
   * As {@link #open(Path)}, with vectors.
   *
   * @param meaning is asked for the vectors of what is written and of questions
   */
  public static LuceneSearchIndex open(Path folder, TextVectors vectors) {
    try {
      Files.createDirectories(folder);
      return open(folder, FSDirectory.open(folder), vectors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the index in a folder, and nothing else there.
   *
   * @throws UncheckedIOException when it cannot be deleted or another process is changing it
   */
  public static void discard(Path folder) {
    try {
      emptyTheLock(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
            || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
      lock.ensureValid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lucene takes a lock file with something in it for a sign of foul play. */
  private static void emptyTheLock(Path lock) throws IOException {
    if (Files.exists(lock) && Files.size(lock) > 0) {
      Files.write(lock, new byte[0]);
    }
  }

  private static LuceneSearchIndex open(Path folder, Directory directory, TextVectors vectors) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        begin(directory);
      }
      return new LuceneSearchIndex(folder, directory, vectors);
    } catch (IOException | RuntimeException | InternalError e) {
      IOUtils.closeWhileHandlingException(directory);
      throw Damage.toldOnOpening(e);
    }
  }

  private static void begin(Directory directory) throws IOException {
    try (IndexWriter first = new IndexWriter(directory, settings())) {
      first.setLiveCommitData(Commits.first().data().entrySet());
      first.commit();
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false);
  }

  @Override
  public SearchAnswer search(SearchRequest request, Deadline deadline) {
    return using(searcher -> answering.answer(searcher, request, deadline));
  }

  @Override
  public long count(SearchRequest request, Deadline deadline) {
    return using(searcher -> answering.count(searcher, request, deadline));
  }

  @Override
  public List<String> found(SearchRequest request, int most, Deadline deadline) {
    return using(searcher -> answering.found(searcher, request, most, deadline));
  }

  @Override
  public long generation() {
    return commit().generation();
  }

  @Override
  public List<FacetCount> counts(Facet facet) {
    return using(searcher -> searcher.counts.getOrDefault(facet, List.of()));
  }

  @Override
  public List<FoundTitle> titles(String beginning, String language, int most) {
    return using(searcher -> TitleBeginnings.find(searcher, beginning, language, most));
  }

  @Override
  public List<Near> near(Near.To publication, int most) {
    return using(searcher -> answering.near(searcher, publication, most));
  }

  @Override
  public long position() {
    return using(searcher -> searcher.commit.position());
  }

  @Override
  public State state() {
    return using(searcher -> searcher.commit.state());
  }

  @Override
  public Size size() {
    return using(searcher -> {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += bytes(file);
      }
      return new Size(searcher.count(CatalogueSearcher.PUBLICATIONS), bytes);
    });
  }

  /** What is merged away meanwhile is nothing any more, and no damage. */
  private long bytes(String file) throws IOException {
    try {
      return Files.size(folder.resolve(file));
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  @Override
  public synchronized void apply(
      Collection<IndexedPublication> publications, Collection<String> gone, long position) {
    change(to -> {
      for (IndexedPublication publication : publications) {
        to.updateDocuments(new Term(Fields.ID, publication.id()), writing().documents(publication));
      }
      to.deleteDocuments(gone.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new));
      return commit().at(position);
    });
  }

  @Override
  public String origin() {
    return using(searcher -> searcher.commit.origin());
  }

  @Override
  public synchronized void begin(String origin, String asked) {
    change(to -> {
      to.deleteAll();
      return commit().begun(origin, asked);
    });
  }

  @Override
  public synchronized void complete() {
    if (!state().complete()) {
      change(to -> commit().completed());
    }
  }

  private interface Changing {
    Commits change(IndexWriter writer) throws IOException;
  }

  private void change(Changing changing) {
    IndexWriter to = null;
    try {
      to = writer();
      to.setLiveCommitData(changing.change(to).data().entrySet());
      to.commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException | RuntimeException | Error e) {
      writer = null;
      IOUtils.closeWhileHandlingException(to == null ? null : to::rollback);
      throw Damage.told(e);
    }
  }

  private Commits commit() {
    return using(searcher -> searcher.commit);
  }

  /** Knows all words of all languages, so it is made only where something is written. */
  private DocumentWriting writing() {
    if (writing == null) {
      writing = new DocumentWriting(vectors);
    }
    return writing;
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      writer = new IndexWriter(directory, settings());
    }
    return writer;
  }

  @Override
  public List<Entry> entries() {
    return using(searcher -> {
      var entries = new ArrayList<Entry>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        entries(leaf, entries);
      }
      entries.sort(Comparator.comparing(Entry::id));
      return entries;
    });
  }

  private static void entries(LeafReaderContext leaf, List<Entry> entries) throws IOException {
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.NAMED);
    NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc) && versions.advanceExact(doc)) {
        entries.add(new Entry(ids.binaryValue().utf8ToString(), versions.longValue()));
      }
    }
  }

  @Override
  public Set<String> having(Set<String> values) {
    return using(searcher -> {
      var ids = new HashSet<String>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        having(values, leaf, searcher.columns.get(leaf.ord), ids);
      }
      return ids;
    });
  }

  private static void having(
      Set<String> values, LeafReaderContext leaf, SegmentColumns columns, Set<String> ids)
      throws IOException {
    BinaryDocValues written = DocValues.getBinary(leaf.reader(), Fields.NAMED);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && columns.has(doc, values)) {
        written.advanceExact(doc);
        ids.add(written.binaryValue().utf8ToString());
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      IOUtils.close(searchers, writer == null ? null : writer::rollback, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Using<T> {
    T with(CatalogueSearcher searcher) throws IOException;
  }

  private <T> T using(Using<T> use) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return use.with((CatalogueSearcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | RuntimeException | InternalError e) {
      throw Damage.told(e);
    }
  }

  private static final class Searchers extends SearcherFactory {
    private final Map<IndexReader.CacheKey, SegmentColumns> columns;

    Searchers(Map<IndexReader.CacheKey, SegmentColumns> columns) {
      this.columns = columns;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      return new CatalogueSearcher(reader, columns);
    }
  }
}
