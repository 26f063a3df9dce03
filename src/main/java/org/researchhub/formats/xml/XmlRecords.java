package org.researchhub.formats.xml;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.researchhub.formats.Problem;

/**
 * Goes through an XML file and hands on one record after the other; what was handed on is
 * forgotten. Mistakes in the markup spoil at most the record they are in. Document types are passed
 * over: nothing is ever expanded or fetched.
 */
public final class XmlRecords {

  private static final int LONGEST_RECORD = 4_000_000;
  private static final int DEEPEST = 200;

  private XmlRecords() {}

  /**
   * @param isRecord asked of every element when its end is reached, inner ones first
   * @param records takes each record; may change it
   */
  public static void read(
      Reader text,
      Predicate<XmlElement> isRecord,
      Consumer<XmlElement> records,
      Consumer<Problem> problems)
      throws IOException {
    Bounded bounded = new Bounded(text);
    Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST + 10);
    Deque<Element> done = new ArrayDeque<>();
    int line = 1;
    try (StreamParser stream = new StreamParser(parser).parse(bounded, "")) {
      Iterator<Element> elements = stream.iterator();
      while (elements.hasNext()) {
        Element element = elements.next();
        done.forEach(Element::remove);
        done.clear();
        line = Math.max(line, element.sourceRange().start().lineNumber());
        if (tooDeep(element)) {
          problems.accept(
              new Problem(
                  line,
                  "Elements stand more than "
                      + DEEPEST
                      + " deep in each other; the rest was not read."));
          return;
        }
        XmlElement found = new XmlElement(element);
        if (isRecord.test(found)) {
          if (!element.endSourceRange().isTracked() && element.childNodeSize() > 0) {
            problems.accept(
                new Problem(
                    found.line(),
                    "The element " + found.name() + " has no end; it was read as far as it goes."));
          }
          records.accept(found);
          done.add(element);
          bounded.more();
        }
      }
    } catch (TooLong tooLong) {
      problems.accept(
          new Problem(
              line,
              "A record is longer than " + LONGEST_RECORD + " characters; the rest was not read."));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static boolean tooDeep(Element element) {
    int depth = 0;
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (++depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  private static final class TooLong extends RuntimeException {}

  /** Stops when too much is read without a record. */
  private static final class Bounded extends Reader {
    private final Reader reader;
    private int read;

    Bounded(Reader reader) {
      this.reader = reader;
    }

    void more() {
      read = 0;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      int count = reader.read(chars, offset, length);
      read += Math.max(0, count);
      if (read > LONGEST_RECORD) {
        throw new TooLong();
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
