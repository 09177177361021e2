package org.openconsult.faults.provider;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One message in an answer to a webhook.
 *
 * @param statusCallback where its fate is to be reported, if anywhere
 */
record TwimlReply(String text, Optional<String> statusCallback) {
    private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newInstance();

    /** @throws IllegalArgumentException when it is no TwiML */
    static List<TwimlReply> read(String twiml) {
        List<TwimlReply> replies = new ArrayList<>();
        NodeList messages = document(twiml).getElementsByTagName("Message");
        for (int index = 0; index < messages.getLength(); index++) {
            replies.add(reply((Element) messages.item(index)));
        }
        return replies;
    }

    private static TwimlReply reply(Element message) {
        NodeList bodies = message.getElementsByTagName("Body");
        String text = bodies.getLength() == 0
                ? message.getTextContent()
                : bodies.item(0).getTextContent();
        return new TwimlReply(
                text, Optional.of(message.getAttribute("statusCallback")).filter(url -> !url.isEmpty()));
    }

    private static Element document(String twiml) {
        try {
            return FACTORY.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(twiml)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new IllegalArgumentException("An answer is no TwiML", wrong);
        }
    }
}
