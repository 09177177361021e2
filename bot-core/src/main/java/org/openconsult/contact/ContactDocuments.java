package org.openconsult.contact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.contact.Contact.Done;
import org.openconsult.contact.Contact.Invited;
import org.openconsult.contact.Contact.Note;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Sealing;
import org.openconsult.participant.StakeholderType;
import org.openconsult.storage.Versions;

/** How a contact is kept: what names somebody, and what people wrote about them, is sealed. */
final class ContactDocuments {
    static final String CONSULTATION = "consultation";
    static final String PLACE = "place";
    static final String INVITED = "invited";
    private static final String PURPOSE = "contact";
    private static final String CHANNEL = "channel";
    private static final String ADDRESS = "address";
    private static final String TYPE = "stakeholder_type";
    private static final String DISTRICT = "district";
    private static final String LANGUAGE = "language";
    private static final String CONSENT_DATE = "consent_date";
    private static final String SEALED = "sealed";
    private static final String NOTES = "sealed_notes";
    private static final String NAME = "name";
    private static final String ORGANISATION = "organisation";
    private static final String CONSENT = "consent";
    private static final String KEPT = "consent_kept";
    private static final String ENTERED_BY = "entered_by";
    private static final String ENTERED_AT = "entered_at";
    private static final String DONE = "done";
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String WORDS = "words";
    private static final String MAILING = "mailing";
    private static final String MESSAGE = "message";

    private final Sealing sealing;
    private final AddressSeal addresses;

    ContactDocuments(Sealing sealing, AddressSeal addresses) {
        this.sealing = sealing;
        this.addresses = addresses;
    }

    /** A card on its own. */
    Document write(ContactCard card) {
        Document document = new Document();
        put(card, document);
        return document;
    }

    /** Puts a card in the place of what was known before. */
    void put(ContactCard card, Document document) {
        Consent consent = card.consent();
        Document named = new Document(CONSENT, consent.what()).append(KEPT, consent.kept());
        card.name().ifPresent(name -> named.append(NAME, name));
        card.organisation().ifPresent(organisation -> named.append(ORGANISATION, organisation));
        document.append(CHANNEL, card.address().channel().name())
                .append(ADDRESS, new Binary(addresses.seal(card.address())))
                .append(LANGUAGE, card.language().tag())
                .append(CONSENT_DATE, consent.given().toString())
                .append(SEALED, seal(named));
        document.remove(TYPE);
        document.remove(DISTRICT);
        card.type().ifPresent(type -> document.append(TYPE, type.word()));
        card.district().ifPresent(district -> document.append(DISTRICT, district));
    }

    ContactCard card(Document document) {
        Document named = open(document.get(SEALED, Binary.class));
        return new ContactCard(
                Optional.ofNullable(named.getString(NAME)),
                Optional.ofNullable(named.getString(ORGANISATION)),
                Optional.ofNullable(document.getString(TYPE)).flatMap(StakeholderType::of),
                Optional.ofNullable(document.getString(DISTRICT)),
                new Language(document.getString(LANGUAGE)),
                addresses.open(
                        new ChannelId(document.getString(CHANNEL)),
                        document.get(ADDRESS, Binary.class).getData()),
                new Consent(
                        named.getString(CONSENT),
                        LocalDate.parse(document.getString(CONSENT_DATE)),
                        named.getString(KEPT)));
    }

    Contact read(Document document) {
        return new Contact(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getString(CONSULTATION),
                card(document),
                document.getString(ENTERED_BY),
                document.getDate(ENTERED_AT).toInstant(),
                Optional.ofNullable(document.get(INVITED, Document.class)).map(ContactDocuments::invited),
                notes(document),
                Optional.ofNullable(document.get(DONE, Document.class)).map(ContactDocuments::done));
    }

    /** What holds of all that is taken in together, and the place of one of them. */
    static Document fresh(String consultation, String place, String by, Instant at, String entry) {
        return new Document(CONSULTATION, consultation)
                .append(PLACE, place)
                .append(ENTERED_BY, by)
                .append(ENTERED_AT, Date.from(at))
                .append(Versions.TURN, Contacts.TURN)
                .append(AuditTrail.ENTRY, entry);
    }

    static Instant enteredAt(Document document) {
        return document.getDate(ENTERED_AT).toInstant();
    }

    static Document invited(Document document, Invited invited) {
        return document.append(
                INVITED,
                new Document(MAILING, invited.mailing())
                        .append(MESSAGE, invited.message())
                        .append(AT, Date.from(invited.at())));
    }

    /** How the message that invited a contact is called, if one did. */
    static Optional<String> invitation(Document document) {
        return Optional.ofNullable(document.get(INVITED, Document.class)).map(invited -> invited.getString(MESSAGE));
    }

    /** What stays of one who is forgotten: where they are left out, and how their invitation is called. */
    static Document forgotten(Document document) {
        Document left = new Document();
        for (String field : List.of(CONSULTATION, INVITED)) {
            if (document.containsKey(field)) {
                left.append(field, document.get(field));
            }
        }
        return left;
    }

    private static Invited invited(Document invited) {
        return new Invited(
                invited.getString(MAILING),
                invited.getString(MESSAGE),
                invited.getDate(AT).toInstant());
    }

    static Document done(Document document, Optional<Done> done) {
        document.remove(DONE);
        done.ifPresent(mark -> document.append(DONE, new Document(AT, Date.from(mark.at())).append(BY, mark.by())));
        return document;
    }

    static boolean isDone(Document document) {
        return document.containsKey(DONE);
    }

    private static Done done(Document done) {
        return new Done(done.getDate(AT).toInstant(), done.getString(BY));
    }

    Document noted(Document document, List<Note> notes) {
        return document.append(
                NOTES,
                seal(new Document(
                        NOTES,
                        notes.stream()
                                .map(note -> new Document(AT, Date.from(note.at()))
                                        .append(BY, note.by())
                                        .append(WORDS, note.words()))
                                .toList())));
    }

    List<Note> notes(Document document) {
        return Optional.ofNullable(document.get(NOTES, Binary.class))
                .map(kept -> open(kept).getList(NOTES, Document.class).stream()
                        .map(note -> new Note(note.getDate(AT).toInstant(), note.getString(BY), note.getString(WORDS)))
                        .toList())
                .orElse(List.of());
    }

    Binary seal(Document words) {
        return new Binary(sealing.seal(PURPOSE, words.toJson().getBytes(StandardCharsets.UTF_8)));
    }

    Document open(Binary sealed) {
        return sealing.open(PURPOSE, sealed.getData())
                .map(words -> Document.parse(new String(words, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException(
                        "No key opens what is sealed of a contact: is an older key missing from the settings?"));
    }
}
