package org.openconsult.app.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.openconsult.app.flow.Unspooled;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.Reception;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Simulated groups, where sessions are led. Beside real channels there are none: what is said in a session counts for all
 * who are there, so none can be tried out.
 */
@RestController
class GroupMessages {
    private static final int LARGEST = 256 * 1024;

    private final SimulatorAccess access;
    private final Personas.Group sample;
    private final SimulatedGroups groups;
    private final GroupFacilitator facilitator;
    private final SessionTalk sessions;
    private final SimulatedPhones phones;
    private final Reception reception;
    private final ReplyNames names;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    GroupMessages(
            SimulatorAccess access,
            Personas personas,
            SimulatedGroups groups,
            GroupFacilitator facilitator,
            SessionTalk sessions,
            SimulatedPhones phones,
            @Unspooled Reception reception,
            ReplyNames names,
            JsonMapper json,
            Clock clock) {
        this.access = access;
        this.sample = personas.sample().group();
        this.groups = groups;
        this.facilitator = facilitator;
        this.sessions = sessions;
        this.phones = phones;
        this.reception = reception;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    record All(List<SimulatedGroups.Said> messages) {}

    /**
     * What came of words in a group.
     *
     * @param understood whether they led a session or were a comment in one
     * @param replies what is said about it to whoever wrote, alone
     */
    record Heard(boolean understood, List<SimulatedReply> replies) {}

    @GetMapping("/api/simulator/groups/{group}/messages")
    All said(@PathVariable String group) {
        return new All(groups.saidIn(place(group)));
    }

    @PostMapping(path = "/api/simulator/groups/{group}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Heard say(@PathVariable String group, InputStream body) throws IOException {
        Address place = place(group);
        SaidInGroup said = parse(SmallBody.read(body, LARGEST));
        Address person = new Address(place.channel(), Fields.name("from", said.from()));
        String text = Fields.name("text", said.text());
        facilitator.linkIf(person);
        GroupWords words = words(place, person, text);
        return sessions.take(words) ? new Heard(true, List.of()) : comment(words, person, text);
    }

    private GroupWords words(Address place, Address person, String text) {
        return new GroupWords(
                GroupTransport.ID,
                place,
                person,
                text,
                Optional.empty(),
                clock.instant(),
                last.updateAndGet(before -> Math.max(before + 1, clock.millis())),
                Optional.of(sample.name()));
    }

    private Heard comment(GroupWords words, Address person, String text) {
        InboundMessage alone =
                phones.message(SimulatedText.typed(person.channel().name(), person.value(), text));
        return sessions.formFor(words)
                .map(form -> reception.receive(alone.filledIn(form)))
                .map(answer ->
                        new Heard(true, SimulatedReply.of(answer, person, names).replies()))
                .orElseGet(() -> new Heard(false, List.of()));
    }

    private Address place(String group) {
        if (!access.isOpenToEverybody()) {
            throw Refusal.notFound("There are no simulated groups beside real channels.");
        }
        return new Address(new ChannelId(sample.channel()), sample.place() + Fields.name("group", group));
    }

    private SaidInGroup parse(String body) {
        try {
            SaidInGroup said = json.readValue(body, SaidInGroup.class);
            if (said != null) {
                return said;
            }
        } catch (JacksonException e) {
            // What was wrong with it may quote what somebody wrote.
        }
        throw Refusal.badRequest("The body must be JSON like {\"from\":\"29:someone\",\"text\":\"session 3\"}.");
    }
}
