package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.contacts.AskedContacts;
import org.openconsult.app.contacts.ContactReaders;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.contact.ContactBatch;
import org.openconsult.contact.ContactIntake;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactProblem;
import org.openconsult.contact.ContactReader;
import org.openconsult.contact.ContactReading;
import org.openconsult.contact.TakenIn;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes contacts in from programs, and tells what became of them. */
@RestController
class ContactsApi {
    private static final String PATH = "/api/v1/consultations/{id}/contacts";
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST = 2_000;

    private final Consultations plans;
    private final ContactReaders readers;
    private final ContactIntake intake;
    private final ContactList contacts;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    ContactsApi(
            Consultations plans,
            ContactReaders readers,
            ContactIntake intake,
            ContactList contacts,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        this.plans = plans;
        this.readers = readers;
        this.intake = intake;
        this.contacts = contacts;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    record Brought(@Nullable List<NewContact> contacts) {}

    /** @param unreadable how many there are beside them that cannot be read, for want of a key say; whatever was asked for */
    record Listing(List<ReadContact> contacts, int unreadable) {}

    /**
     * What keeps all of them from being taken in.
     *
     * @param contact its place in what was sent, from 1
     */
    record Wrong(int contact, String field, String detail) {}

    record Refused(List<Wrong> errors) {}

    /** Those that fit the parameters standing, stakeholder, district, language, channel and days, by name. */
    @GetMapping(PATH)
    @MayRun
    Listing list(@PathVariable String id, @RequestParam Map<String, String> parameters) {
        ActionPlan plan = plan(id);
        AskedContacts asked = AskedContacts.read(parameters);
        Instant now = clock.instant();
        ContactList.All all = contacts.of(plan.id(), Locale.ENGLISH);
        return new Listing(
                all.contacts().stream()
                        .filter(one -> asked.fits(one, now))
                        .map(ReadContact::of)
                        .toList(),
                all.unreadable());
    }

    /** Takes all of them in, or none. Whoever is known by the same address is brought up to date. */
    @PostMapping(PATH)
    @MayRun
    @RequestBody(content = @Content(schema = @Schema(implementation = Brought.class)))
    ResponseEntity<?> take(@PathVariable String id, InputStream body, Authentication who) throws IOException {
        ActionPlan plan = plan(id);
        List<NewContact> brought = read(SmallBody.read(body, LARGEST));
        ContactReading reading = readers.of(plan)
                .read(IntStream.range(0, brought.size())
                        .mapToObj(place -> new ContactReader.Written(
                                place + 1, brought.get(place).fields()))
                        .toList());
        if (reading.isWhole()) {
            TakenIn taken = intake.take(new ContactBatch(plan.id(), who.getName(), reading.cards()));
            return ResponseEntity.ok(taken);
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Refused(reading.problems().stream().map(this::wrong).toList()));
    }

    private List<NewContact> read(String body) {
        try {
            List<NewContact> brought = Optional.ofNullable(json.readValue(body, Brought.class))
                    .flatMap(all -> Optional.ofNullable(all.contacts()))
                    .orElse(List.of());
            if (brought.isEmpty() || brought.stream().anyMatch(Objects::isNull)) {
                throw Refusal.badRequest("There is nobody in contacts, or nothing in one of its places.");
            }
            if (brought.size() > MOST) {
                throw Refusal.badRequest("These are too many: at most " + MOST + " contacts are taken at once.");
            }
            return brought;
        } catch (JacksonException malformed) {
            throw Refusal.badRequest("This is not JSON like {\"contacts\":[{\"name\":\"…\",\"channel\":\"sms\",…}]}.");
        }
    }

    private Wrong wrong(ContactProblem problem) {
        return new Wrong(
                problem.where(),
                NewContact.called(problem.field()),
                String.valueOf(messages.getMessage(
                        "contacts.problem." + problem.kind(),
                        null,
                        problem.kind().name(),
                        Locale.ENGLISH)));
    }

    private ActionPlan plan(String id) {
        return plans.find(id)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."))
                .plan();
    }
}
