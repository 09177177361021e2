package org.openconsult.sms.twilio;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openconsult.inbox.Answer;
import org.openconsult.sms.encoding.SmsText;

/**
 * Tells Twilio what to send back, and where to report what became of it. Not with the SDK's builders, which look for an XML
 * library in every jar each time: that took a sixth of a turn.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/twiml/message">Twilio, Message</a>
 */
final class Twiml {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private static final String RESPONSE = "Response";

    private final StatusAddress reports;

    Twiml(StatusAddress reports) {
        this.reports = reports;
    }

    /** One {@code <Message>} for each message in order; without any, an empty {@code <Response/>}: silence. */
    String of(Answer answer) {
        List<String> texts = answer.messages().stream()
                .map(message -> SmsText.clean(message.text()))
                .toList();
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(written);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            if (texts.stream().allMatch(String::isBlank)) {
                xml.writeEmptyElement(RESPONSE);
            } else {
                xml.writeStartElement(RESPONSE);
                for (int index = 0; index < texts.size(); index++) {
                    write(texts.get(index), answer.id(index).flatMap(reports::of), xml);
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory was not written", impossible);
        }
        return written.toString();
    }

    /**
     * With {@code statusCallback}, not {@code action}, which hands the talk over to what is answered there: messages
     * that follow one with it may not be reached.
     */
    private static void write(String text, Optional<URI> report, XMLStreamWriter xml) throws XMLStreamException {
        if (text.isBlank()) {
            return;
        }
        xml.writeStartElement("Message");
        if (report.isPresent()) {
            xml.writeAttribute("statusCallback", report.get().toString());
        }
        xml.writeStartElement("Body");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
