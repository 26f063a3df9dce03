package org.researchhub.formats.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * One element; names are compared without prefix, because files bind prefixes wrongly or not at
 * all.
 */
public final class XmlElement {

  private final Element element;

  XmlElement(Element element) {
    this.element = element;
  }

  /** Without prefix. */
  public String name() {
    return local(element.tagName());
  }

  /** With its prefix, as it stands there. */
  public String qualifiedName() {
    return element.tagName();
  }

  public int line() {
    return Math.max(1, element.sourceRange().start().lineNumber());
  }

  public Optional<XmlElement> parent() {
    return Optional.ofNullable(element.parent()).map(XmlElement::new);
  }

  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      children.add(new XmlElement(child));
    }
    return children;
  }

  public List<XmlElement> children(String name) {
    List<XmlElement> children = new ArrayList<>();
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (local(child.tagName()).equals(name)) {
        children.add(new XmlElement(child));
      }
    }
    return children;
  }

  public Optional<XmlElement> child(String name) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (local(child.tagName()).equals(name)) {
        return Optional.of(new XmlElement(child));
      }
    }
    return Optional.empty();
  }

  /** The text at the end of a path of first children; empty when there is none. */
  public String text(String... path) {
    XmlElement at = this;
    for (String name : path) {
      Optional<XmlElement> next = at.child(name);
      if (next.isEmpty()) {
        return "";
      }
      at = next.get();
    }
    return at.element.wholeText().strip();
  }

  /** All elements below of this name, in the file's order. */
  public List<XmlElement> all(String name) {
    List<XmlElement> found = new ArrayList<>();
    for (Element below : element.getAllElements()) {
      if (below != element && local(below.tagName()).equals(name)) {
        found.add(new XmlElement(below));
      }
    }
    return found;
  }

  /** By its name without prefix; empty when it is not there. */
  public String attribute(String name) {
    if (element.hasAttr(name)) {
      return element.attr(name).strip();
    }
    for (var attribute : element.attributes()) {
      if (local(attribute.getKey()).equals(name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
