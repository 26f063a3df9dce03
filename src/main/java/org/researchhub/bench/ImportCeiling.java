package org.researchhub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bare libraries do with the same lines: each is read as JSON, put into one table in
 * transactions of 250, and its title and abstract into an index, in one thread. Nothing is matched,
 * no version, key or draft is kept.
 */
final class ImportCeiling {

  private static final int AT_ONCE = 250;

  private ImportCeiling() {}

  static double recordsPerSecond(Path folder, Path source, int most) throws IOException {
    Files.createDirectories(folder);
    var json = new JsonMapper();
    long start = System.nanoTime();
    int count = 0;
    try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        var directory = FSDirectory.open(folder.resolve("bare-index"));
        var index = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
      try (var setting = sql.createStatement()) {
        setting.execute("pragma journal_mode=wal");
        setting.execute("pragma synchronous=full");
        setting.execute("create table record (number integer primary key, json text not null)");
      }
      sql.setAutoCommit(false);
      try (PreparedStatement insert = sql.prepareStatement("insert into record values (?, ?)")) {
        for (String line : (Iterable<String>) lines.limit(most)::iterator) {
          JsonNode record = json.readTree(line);
          insert.setInt(1, ++count);
          insert.setString(2, record.toString());
          insert.executeUpdate();
          var document = new Document();
          for (String field : new String[] {"title", "abstract"}) {
            document.add(new TextField(field, record.path(field).asString(""), Field.Store.YES));
          }
          index.addDocument(document);
          if (count % AT_ONCE == 0) {
            sql.commit();
          }
        }
      }
      sql.commit();
      index.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }
}
