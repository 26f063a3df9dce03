package org.researchhub.curation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Who has a key, asked for many records at once. Of a key that very many have only the first few
 * are read: what it costs does not grow with the catalogue, and such a key tells little.
 */
final class KeyHolders {

  private static final int MOST_OF_ONE_KEY = 60;

  private final Table<?> table;
  private final Field<Long> key;
  private final Field<String> holder;

  <R extends Record> KeyHolders(
      Table<R> table, TableField<R, Long> key, TableField<R, String> holder) {
    this.table = table;
    this.key = key;
    this.holder = holder;
  }

  /**
   * For each set of keys those who have some of them, those that have the most first.
   *
   * @param most how many of them, for each
   */
  List<List<String>> sharing(DSLContext sql, List<List<Long>> sets, int most) {
    var keys = new LinkedHashSet<Long>();
    sets.forEach(keys::addAll);
    Map<Long, List<String>> holders =
        sql.dialect().family() == SQLDialect.POSTGRES ? atOnce(sql, keys) : eachByItself(sql, keys);
    return sets.stream().map(set -> together(set, holders, most)).toList();
  }

  private static List<String> together(List<Long> keys, Map<Long, List<String>> holders, int most) {
    var counts = new HashMap<String, Integer>();
    for (long key : keys) {
      holders.getOrDefault(key, List.of()).forEach(holder -> counts.merge(holder, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * One statement made ready once: in the same process asking often costs next to nothing, if the
   * locks of the file are taken once for all.
   */
  private Map<Long, List<String>> eachByItself(DSLContext sql, Collection<Long> keys) {
    String question =
        "select %s from %s where %s = ? order by %1$s limit %d"
            .formatted(holder.getName(), table.getName(), key.getName(), MOST_OF_ONE_KEY);
    return sql.connectionResult(connection -> {
      if (!connection.getAutoCommit()) {
        return ask(connection, question, keys);
      }
      connection.setAutoCommit(false);
      try {
        return ask(connection, question, keys);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    });
  }

  private static Map<Long, List<String>> ask(
      Connection connection, String question, Collection<Long> keys) throws SQLException {
    var holders = new HashMap<Long, List<String>>();
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (long key : keys) {
        statement.setLong(1, key);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            holders.computeIfAbsent(key, any -> new ArrayList<>()).add(rows.getString(1));
          }
        }
      }
    }
    return holders;
  }

  /** One question for all: what asking costs over the network is paid once. */
  private Map<Long, List<String>> atOnce(DSLContext sql, Collection<Long> keys) {
    String question =
        "select k.key, h.%1$s from unnest(?) as k(key) cross join lateral (select %1$s from %2$s"
            + " where %3$s = k.key order by %1$s limit %4$d) h";
    var holders = new HashMap<Long, List<String>>();
    sql.fetch(
            question.formatted(holder.getName(), table.getName(), key.getName(), MOST_OF_ONE_KEY),
            (Object) keys.toArray(Long[]::new))
        .forEach(row ->
            holders
                .computeIfAbsent(row.get(0, Long.class), any -> new ArrayList<>())
                .add(row.get(1, String.class)));
    return holders;
  }
}
