package org.openconsult.mailing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.openconsult.MutableClock;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.storage.Storage;

/** People who wrote from phones, for the tests of those who write to them. */
public final class PeopleWhoWrote {
    private final MailingFixture fixture;
    private final Map<String, String> phones = new HashMap<>();

    public PeopleWhoWrote(Storage storage) {
        this.fixture = new MailingFixture(storage);
    }

    public void says(String phone, String text) {
        fixture.says(phone, text);
        Document turn = fixture.storage
                .collection(Storage.TURNS)
                .find(new Document("at", new Document("$exists", true)))
                .sort(new Document("at", -1))
                .first();
        if (turn != null) {
            phones.put(turn.getString("participant"), phone);
        }
    }

    /** From where a participant writes. */
    public String phone(String participant) {
        return phones.getOrDefault(participant, "");
    }

    public ActionPlan plan() {
        return fixture.consultations.current().orElseThrow().plan();
    }

    public Consultations consultations() {
        return fixture.consultations;
    }

    public Mailings mailings() {
        return fixture.mailings;
    }

    public MutableClock clock() {
        return fixture.clock;
    }

    /** A mailing's letters go out for some seconds, by whoever says what. */
    public void send(MailingKind kind, MailingContent content, int seconds) {
        MailingRoute all = fixture.route(content);
        MailingRoute route = new PeopleRoute(kind, all::recipients, content, fixture.letters(fixture.storage));
        fixture.clock.move(Duration.ofSeconds(30));
        fixture.run(fixture.worker("one", route), seconds);
    }

    /** The texts that were sent so far. */
    public List<String> sent() {
        return fixture.provider.messages().stream()
                .map(message -> message.text())
                .toList();
    }
}
