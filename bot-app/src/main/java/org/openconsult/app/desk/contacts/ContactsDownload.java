package org.openconsult.app.desk.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.contacts.AskedContacts;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Reason;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ListedContact;
import org.openconsult.export.table.Column;
import org.openconsult.export.table.Table;
import org.openconsult.export.table.TableFile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.participant.StakeholderType;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The list as a file, with names and whole addresses: for administrators, who say why, and in the audit trail before the first byte
 * leaves. Its first columns are those that contacts are taken in with.
 */
@DeskController
class ContactsDownload {
    private static final Table<ListedContact> TABLE = new Table<>(
            "contacts",
            "Each row is a contact.",
            List.of(
                    cell("name", card -> card.name()),
                    cell("organisation", card -> card.organisation()),
                    cell("stakeholder_type", card -> card.type().map(StakeholderType::word)),
                    cell("district", card -> card.district()),
                    cell("language", card -> Optional.of(card.language().tag())),
                    cell("channel", card -> Optional.of(card.address().channel().name())),
                    cell("address", card -> Optional.of(card.address().value())),
                    cell("consent", card -> Optional.of(card.consent().what())),
                    cell(
                            "consent_date",
                            card -> Optional.of(card.consent().given().toString())),
                    cell("consent_kept", card -> Optional.of(card.consent().kept())),
                    Column.<ListedContact>optional("invited_at_utc", "When they were invited.", one -> one.contact()
                            .invited()
                            .map(invited -> invited.at().atOffset(ZoneOffset.UTC))),
                    Column.<ListedContact>always("wrote", "Whether somebody wrote from there.", one -> one.part()
                            .wrote()),
                    Column.<ListedContact>always("commented", "Whether they commented.", one -> one.part()
                            .commented()),
                    Column.<ListedContact>always("opted_out", "Whether they want no messages.", one -> one.part()
                            .optedOut()),
                    Column.<ListedContact>always(
                            "done",
                            "Whether nothing more is to be followed up.",
                            one -> one.contact().done().isPresent())));

    private final ChosenPlan plans;
    private final ContactList contacts;
    private final AuditTrail trail;
    private final MessageSource messages;
    private final Clock clock;

    ContactsDownload(ChosenPlan plans, ContactList contacts, AuditTrail trail, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.contacts = contacts;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    private static Column<ListedContact> cell(String name, Function<ContactCard, Optional<?>> value) {
        return Column.optional(
                name, "As it was taken in.", one -> value.apply(one.contact().card()));
    }

    /** A row that says something instead of naming somebody. */
    private static List<Optional<String>> sentence(String words) {
        return Stream.concat(
                        Stream.of(Optional.of(words)),
                        TABLE.columns().stream().skip(1).map(column -> Optional.<String>empty()))
                .toList();
    }

    private String unreadable(int number, Locale locale) {
        return messages.getMessage("contacts.unreadable", new Object[] {number}, locale);
    }

    @GetMapping(ContactsPage.PATH + "/contacts.csv")
    @MayAdminister
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam Map<String, String> parameters, Authentication who, Locale locale) {
        AskedContacts asked = AskedContacts.read(parameters);
        PlanWords words = plans.required(asked.get(ChosenPlan.PARAMETER), locale);
        Reason reason = Reason.of(Optional.ofNullable(parameters.get("reason")));
        if (!reason.isEnough()) {
            throw Refusal.badRequest("Say why in the parameter reason, in " + Reason.SHORTEST + " to " + Reason.LONGEST
                    + " characters.");
        }
        Map<String, Object> wanted = new TreeMap<>(asked.parameters());
        wanted.put("file", "contacts.csv");
        trail.record(AuditAct.of(
                who.getName(),
                AuditAction.CONTACTS_DOWNLOADED,
                new AuditThing(AuditThing.Kind.CONSULTATION, words.plan().id()),
                Map.of(),
                wanted,
                reason.words()));
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.plan().id() + "-contacts.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, TableFormat.CSV.mediaType())
                .body(out -> {
                    TableFile file = TableFormat.CSV.begin(out, TABLE.name(), TABLE.header());
                    ContactList.All all = contacts.of(words.plan().id(), locale);
                    for (ListedContact one : all.contacts()) {
                        if (asked.fits(one, now)) {
                            file.add(TABLE.cells(one));
                        }
                    }
                    if (all.unreadable() > 0) {
                        file.add(sentence(unreadable(all.unreadable(), locale)));
                    }
                    file.end();
                });
    }
}
