package org.researchhub.formats.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.text.Decoding;
import org.researchhub.formats.text.Lines;
import org.researchhub.formats.text.TaggedField;

/**
 * RIS as programs write it and as people mend it: fields over several lines, records without an
 * end, several types in a row.
 */
public final class RisReader implements FormatReader {

  private static final Pattern FIELD = Pattern.compile("\\s?([A-Z][A-Z0-9])\\s{0,3}-(?:\\s(.*)|)$");
  private static final Set<String> TITLES = Set.of("TI", "T1", "CT");
  private static final int MOST_FIELDS = 5_000;

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    new Pass(origin, new KnownTerms(authorities), receiver).read(content);
  }

  /** One going-through of one source. */
  private static final class Pass {
    private final Origin origin;
    private final KnownTerms terms;
    private final Receiver receiver;
    private final List<TaggedField> block = new ArrayList<>();
    private int before;
    private int found;

    Pass(Origin origin, KnownTerms terms, Receiver receiver) {
      this.origin = origin;
      this.terms = terms;
      this.receiver = receiver;
    }

    void read(InputStream content) throws IOException {
      Decoding decoding = Decoding.of(content);
      Lines lines = new Lines(decoding.reader());
      for (String line = lines.next(); line != null; line = lines.next()) {
        take(lines.number(), line);
      }
      boolean open = block.stream().anyMatch(field -> field.tag().equals("TY"));
      int last = block.isEmpty() ? 0 : block.getLast().line();
      end();
      if (open) {
        receiver.problem(
            new Problem(last, "The last record has no end (ER); it was read as far as it goes."));
      }
      if (before > 0 && found > 0) {
        receiver.problem(new Problem(before, "Text before the first record was left out."));
      }
      if (found == 0) {
        receiver.problem(new Problem(0, "No record was found: no line begins with TY  - ."));
      }
      decoding.problem().ifPresent(receiver::problem);
    }

    private void take(int number, String line) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        more(number, line.strip());
      } else if (field.group(1).equals("ER")) {
        end();
      } else {
        String value = field.group(2) == null ? "" : field.group(2).strip();
        block.add(new TaggedField(number, field.group(1), value));
        if (block.size() > MOST_FIELDS) {
          end();
        }
      }
    }

    private void more(int number, String text) {
      if (!block.isEmpty()) {
        if (!text.isEmpty()) {
          block.set(block.size() - 1, block.getLast().continued(text));
        }
      } else if (found == 0 && before == 0 && text.codePoints().anyMatch(Character::isLetter)) {
        before = number;
      }
    }

    /** Several types before one end: as many records as there are titles after them. */
    private void end() {
      List<List<TaggedField>> parts = new ArrayList<>();
      for (TaggedField field : block) {
        if (parts.isEmpty() || (field.tag().equals("TY") && titled(parts.getLast()))) {
          parts.add(new ArrayList<>());
        }
        parts.getLast().add(field);
      }
      boolean each = parts.stream().allMatch(Pass::titled);
      for (List<TaggedField> part : each ? parts : List.of(List.copyOf(block))) {
        if (part.stream().anyMatch(field -> !field.value().isBlank())) {
          found++;
          receiver.take(RisRecord.read(part, terms).item(origin));
        }
      }
      block.clear();
    }

    private static boolean titled(List<TaggedField> fields) {
      return fields.stream().anyMatch(field -> TITLES.contains(field.tag()));
    }
  }
}
