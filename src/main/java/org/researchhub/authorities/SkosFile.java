package org.researchhub.authorities;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.researchhub.platform.Fault;

/**
 * Reads SKOS from Turtle or RDF/XML, statement by statement; nothing is fetched, whatever the file
 * names. A file may come from anywhere, so what it may hold is bounded.
 *
 * @param thesaurus what it says
 * @param problems what was left out, with the line; the first {@value #MOST_PROBLEMS}
 */
public record SkosFile(Thesaurus thesaurus, List<String> problems) {

  private static final long LARGEST = 200_000_000;
  private static final int MOST_PROBLEMS = 20;
  private static final String NOWHERE = "urn:x-file:";
  private static final String REMEDY = "Name a SKOS file in Turtle (.ttl) or RDF/XML (.rdf, .xml).";

  /**
   * Reads a file; which form it is in, its first characters say.
   *
   * @throws Fault when it cannot be read, naming the line, or has no concept, or too much
   */
  public static SkosFile read(String name, Path file) {
    var problems = new ArrayList<String>();
    var gathering = new SkosGathering(name, problem -> tell(problem, problems));
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      if (Files.size(file) > LARGEST) {
        throw new Fault(file + " is larger than 200 MB.", "Import a part of it.");
      }
      RDFParser parser = isXml(bytes) ? new RDFXMLParser() : new TurtleParser();
      bound(parser);
      parser.setParseErrorListener(new Errors(problems));
      parser.setParseLocationListener((line, column) -> gathering.at(line));
      parser.setRDFHandler(gathering);
      parser.parse(bytes, NOWHERE);
    } catch (RDFParseException e) {
      throw new Fault(
          file + " cannot be read " + place(e, gathering) + ": " + sentence(e), REMEDY, e);
    } catch (RDFHandlerException e) {
      throw new Fault(file + " holds too much: " + sentence(e), "Import a part of it.", e);
    } catch (StackOverflowError e) {
      throw new Fault(file + " cannot be read: it is nested too deeply.", REMEDY, e);
    } catch (IOException e) {
      throw new Fault(file + " cannot be read: " + e.getMessage() + ".", "Check the file.", e);
    }
    Thesaurus read = gathering.thesaurus();
    if (read.concepts().isEmpty()) {
      throw new Fault(file + " has no SKOS concept with a label.", REMEDY);
    }
    return new SkosFile(read, List.copyOf(problems));
  }

  /** The name that a file suggests: its own, in small letters, digits and hyphens. */
  public static String nameOf(Path file) {
    String own = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int end = own.lastIndexOf('.');
    return (end > 0 ? own.substring(0, end) : own)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static boolean isXml(InputStream bytes) throws IOException {
    bytes.mark(1024);
    String start = new String(bytes.readNBytes(1000), StandardCharsets.UTF_8);
    bytes.reset();
    String text = start.replace("\uFEFF", "").stripLeading();
    return text.startsWith("<?xml") || text.startsWith("<!") || text.contains("<rdf:RDF");
  }

  private static void bound(RDFParser parser) {
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.set(XMLParserSettings.SECURE_PROCESSING, true);
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
  }

  private static void tell(String problem, List<String> problems) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private static String place(RDFParseException failure, SkosGathering gathering) {
    long line = failure.getLineNumber();
    return line > 0 ? "at line " + line : "after line " + gathering.line();
  }

  private static String sentence(Exception failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return (message.length() > 200 ? message.substring(0, 200) + "…" : message)
        .replaceAll("( \\[line [0-9-]+(, column [0-9-]+)?\\])?\\.?$", ".");
  }

  private record Errors(List<String> problems) implements ParseErrorListener {
    @Override
    public void warning(String message, long line, long column) {
      tell("Line " + line + ": " + message, problems);
    }

    @Override
    public void error(String message, long line, long column) {
      tell("Line " + line + ": " + message, problems);
    }

    @Override
    public void fatalError(String message, long line, long column) {
      // What ends the reading is thrown as well.
    }
  }
}
