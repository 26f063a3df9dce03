package org.researchhub.reading.web;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one file of a sitemap (sitemaps.org 0.9) as it goes. */
final class SitemapWriter implements AutoCloseable {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;
  private final String item;

  private SitemapWriter(OutputStream to, String root, String item) throws IOException {
    this.item = item;
    try {
      xml = XML.createXMLStreamWriter(to, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  static SitemapWriter pages(OutputStream to) throws IOException {
    return new SitemapWriter(to, "urlset", "url");
  }

  static SitemapWriter index(OutputStream to) throws IOException {
    return new SitemapWriter(to, "sitemapindex", "sitemap");
  }

  /**
   * @param changed when it last changed; null when that is not known
   */
  void address(String address, @Nullable String changed) throws IOException {
    try {
      xml.writeStartElement(item);
      xml.writeStartElement("loc");
      xml.writeCharacters(address);
      xml.writeEndElement();
      if (changed != null) {
        xml.writeStartElement("lastmod");
        xml.writeCharacters(changed);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Ends the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    try {
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
