package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.formats.Problem;

/** One publication as printed, its parts not yet read: what stood where. */
final class Entry {

  record Part(int line, String text) {}

  final int line;
  final List<Part> labels = new ArrayList<>();
  final List<Part> publishers = new ArrayList<>();
  final List<Part> titles = new ArrayList<>();
  final List<Part> subtitles = new ArrayList<>();
  final List<Part> paragraphs = new ArrayList<>();
  final List<Part> asides = new ArrayList<>();
  final Set<String> links = new LinkedHashSet<>();
  final List<Problem> problems = new ArrayList<>();

  Entry(int line) {
    this.line = line;
  }

  void doubt(int where, String message) {
    problems.add(new Problem(where, message));
  }

  void title(Line line) {
    titles.add(new Part(line.number(), line.text()));
    links.addAll(line.links());
  }

  void subtitle(Line line) {
    subtitles.add(new Part(line.number(), line.text()));
    links.addAll(line.links());
  }

  void paragraph(Line line) {
    for (String text : MoreMark.paragraphs(line.text())) {
      paragraphs.add(new Part(line.number(), text));
    }
    links.addAll(line.links());
  }

  void aside(Line line) {
    asides.add(new Part(line.number(), line.text()));
    links.addAll(line.links());
  }
}
