package org.researchhub.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown that the hub's people wrote into HTML for a page: HTML in it is shown as text,
 * headings start at h2, links to other sites do not tell them where the reader came from.
 *
 * @param root the address that relative links start from, with a slash at the end, e.g. {@code
 *     /en/}
 * @param values what stands for {@code {name}} in the text; a paragraph or list item with a name
 *     whose value is empty is left out, and a name that is not here stays as it is written
 */
public record Markdown(String root, Map<String, String> values) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern WHOLE_ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:.*|[/#].*");
  private static final Parser PARSER = Parser.builder().build();

  public Markdown(String root) {
    this(root, Map.of());
  }

  public String html(String text) {
    Node document = PARSER.parse(text);
    var filling = new Filling();
    document.accept(filling);
    filling.left.forEach(Markdown::leaveOut);
    if (filling.highest == 1) {
      filling.headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 1)));
    }
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context ->
            (node, tag, attributes) -> {
              if (tag.equals("a")) {
                attributes.computeIfPresent("href", (name, address) -> address(address));
                attributes.remove("rel");
                if (attributes.getOrDefault("href", "").matches("https?:.*")) {
                  attributes.put("rel", "noreferrer");
                }
              }
            })
        .build()
        .render(document);
  }

  private String address(String written) {
    return WHOLE_ADDRESS.matcher(written).matches() ? written : root + written;
  }

  private static void leaveOut(Node node) {
    Node above = node.getParent();
    node.unlink();
    if (above != null && above.getFirstChild() == null && above.getParent() != null) {
      leaveOut(above);
    }
  }

  private final class Filling extends AbstractVisitor {
    private final List<Node> left = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private int highest = 6;

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
      highest = Math.min(highest, heading.getLevel());
      visitChildren(heading);
    }

    @Override
    public void visit(Text text) {
      fill(text, text.getLiteral(), text::setLiteral);
    }

    @Override
    public void visit(Code code) {
      fill(code, code.getLiteral(), code::setLiteral);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      fill(block, block.getLiteral(), block::setLiteral);
    }

    private void fill(Node node, String literal, Consumer<String> set) {
      Matcher names = NAME.matcher(literal);
      var filled = new StringBuilder();
      while (names.find()) {
        String value = values.getOrDefault(names.group(1), names.group());
        if (value.isEmpty()) {
          left.add(around(node));
        }
        names.appendReplacement(filled, Matcher.quoteReplacement(value));
      }
      set.accept(names.appendTail(filled).toString());
    }

    private Node around(Node node) {
      Node around = node;
      while (around.getParent() != null
          && !(around instanceof Paragraph)
          && !(around instanceof FencedCodeBlock)) {
        around = around.getParent();
      }
      return around.getParent() instanceof ListItem item ? item : around;
    }
  }
}
