package org.researchhub.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database of a hub. Readers and writers have connections of their own, so that reads never
 * wait for writes; on SQLite there is one writer. A failure of the database is an unchecked {@link
 * org.jooq.exception.DataAccessException}; a failed write leaves nothing behind.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  static final Settings SETTINGS =
      new Settings()
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
          .withRenderSchema(false)
          .withExecuteLogging(false);

  private final DSLContext reader;
  private final DSLContext writer;
  private final List<AutoCloseable> pools;
  private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();

  Database(DataSource readers, DataSource writers, SQLDialect dialect, List<AutoCloseable> pools) {
    this.reader = DSL.using(readers, dialect, SETTINGS);
    this.writer = DSL.using(writers, dialect, SETTINGS);
    this.pools = pools;
  }

  /** Runs queries that see only what is committed. Each statement sees its own moment. */
  public <T> T read(Function<DSLContext, T> queries) {
    return queries.apply(reader);
  }

  /**
   * Runs statements in one transaction: all of them are durable when this returns, none when it
   * throws. On SQLite one write runs at a time.
   */
  public <T> T write(Function<DSLContext, T> statements) {
    T result =
        writer.transactionResult(configuration -> statements.apply(DSL.using(configuration)));
    afterCommit.forEach(Database::tell);
    return result;
  }

  /** What is committed stays committed, whatever becomes of the telling. */
  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.warn("A commit could not be announced; followers see it within a second", e);
    }
  }

  /** As {@link #write}, without a result. */
  public void writing(Consumer<DSLContext> statements) {
    write(transaction -> {
      statements.accept(transaction);
      return true;
    });
  }

  /** What is read at one moment. */
  interface Moment {
    void read(Connection connection, DSLContext moment) throws IOException, SQLException;
  }

  /** Everything that is read sees the same moment. Only for PostgreSQL. */
  void moment(Moment reading) throws IOException {
    try {
      reader.connection(connection -> {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
          reading.read(connection, DSL.using(connection, reader.dialect(), SETTINGS));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          connection.rollback();
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes SQLite's database as it is at one moment into a new file. */
  void copyTo(Path file) {
    writer.execute("vacuum into ?", file.toString());
  }

  /** Runs after each commit of this process, in the committing thread; must be quick. */
  public void afterCommit(Runnable listener) {
    afterCommit.add(listener);
  }

  /** Whether this is PostgreSQL rather than SQLite. */
  public boolean isPostgres() {
    return writer.dialect() == SQLDialect.POSTGRES;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable pool : pools) {
      pool.close();
    }
  }
}
