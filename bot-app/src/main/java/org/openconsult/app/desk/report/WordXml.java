package org.openconsult.app.desk.report;

import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the elements of a WordprocessingML part one after the other, in constant memory.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17</a>
 */
final class WordXml {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter xml;
    private int bookmarks;

    WordXml(Writer out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /** What stands inside an element. */
    @FunctionalInterface
    interface Inside {
        void write() throws XMLStreamException;
    }

    void document(Inside body) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", NAMESPACE);
        xml.writeAttribute("xmlns:r", RELATIONS);
        element("body", Map.of(), body);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** @param attributes without their prefix */
    void element(String name, Map<String, String> attributes, Inside inside) throws XMLStreamException {
        xml.writeStartElement("w:" + name);
        attributes(attributes);
        inside.write();
        xml.writeEndElement();
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement("w:" + name);
        attributes(attributes);
    }

    void value(String name, String value) throws XMLStreamException {
        empty(name, Map.of("val", value));
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute("w:" + attribute.getKey(), attribute.getValue());
        }
    }

    void paragraph(String style, Inside inside) throws XMLStreamException {
        element("p", Map.of(), () -> {
            element("pPr", Map.of(), () -> value("pStyle", style));
            inside.write();
        });
    }

    void paragraph(String style, String text) throws XMLStreamException {
        paragraph(style, () -> run(text));
    }

    void run(String text) throws XMLStreamException {
        run(() -> {}, text);
    }

    void bold(String text) throws XMLStreamException {
        run(() -> empty("b", Map.of()), text);
    }

    /** @param properties how it looks */
    void run(Inside properties, String text) throws XMLStreamException {
        element("r", Map.of(), () -> {
            element("rPr", Map.of(), properties);
            text(text);
        });
    }

    /** Lines and tabs are elements of their own. */
    private void text(String text) throws XMLStreamException {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : '\n';
            if (character == '\n' || character == '\t') {
                characters(text.substring(start, at));
                start = at + 1;
                if (at < text.length()) {
                    empty(character == '\n' ? "br" : "tab", Map.of());
                }
            }
        }
    }

    private void characters(String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    /** Something that links of the document lead to. */
    void bookmark(String name, Inside inside) throws XMLStreamException {
        String id = String.valueOf(bookmarks++);
        empty("bookmarkStart", Map.of("id", id, "name", name));
        inside.write();
        empty("bookmarkEnd", Map.of("id", id));
    }

    void link(String bookmark, String text) throws XMLStreamException {
        element("hyperlink", Map.of("anchor", bookmark, "history", "1"), () -> run(text));
    }

    /** What a field shows. */
    void instruction(String instruction) throws XMLStreamException {
        xml.writeStartElement("w:instrText");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(instruction);
        xml.writeEndElement();
    }

    /** The foot of all pages, which is a part of its own. */
    void footer(String relation) throws XMLStreamException {
        xml.writeEmptyElement("w:footerReference");
        xml.writeAttribute("w:type", "default");
        xml.writeAttribute("r:id", relation);
    }
}
