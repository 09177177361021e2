package org.openconsult.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Commented;
import org.openconsult.mailing.Mailed;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.PeopleWhoWrote;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class AudiencePeopleTest {
    @TempDir
    private Path scratch;

    private PeopleWhoWrote people;
    private AudiencePeople audience;
    private Storage storage;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        people = new PeopleWhoWrote(storage);
        audience = new AudiencePeople(storage, scratch);
        people.says("+5016000001", "3 we need nurses");
        people.says("+5016000001", "1");
        people.says("+5016000001", "toledo");
        people.says("+5016000002", "1 open the books");
        people.says("+5016000003", "language espanol");
        people.says("+5016000004", "list");
        people.says("+5016000004", "stop");
        people.says("+5016000005", "2 roads");
        people.says("+5016000005", "undo");
    }

    private ActionPlan plan() {
        return people.plan();
    }

    private String commitment(int number) {
        return plan().commitment(number).orElseThrow().id();
    }

    private List<String> phones(Audience wanted) {
        List<String> found = new ArrayList<>();
        audience.each(plan(), wanted, one -> found.add(people.phone(one.name())));
        return found.stream().sorted().toList();
    }

    private static Audience commented(Commented commented, Set<String> commitments) {
        return new Audience(Set.of(), Set.of(), Set.of(), commented, commitments);
    }

    @Test
    void isEverybodyWhoWroteAndWantsMessages() {
        assertThat(phones(Audience.ALL)).containsExactly("+5016000001", "+5016000002", "+5016000003", "+5016000005");
    }

    @Test
    void isEverybodyElseWhereOneCannotBeRead() {
        storage.collection(Storage.PARTICIPANTS)
                .insertOne(
                        new Document("_id", "damaged/1").append("id", "damaged").append("version", 1L));

        assertThat(phones(Audience.ALL)).hasSize(4);
    }

    @Test
    void isThoseOfADistrictOrALanguage() {
        assertThat(phones(new Audience(Set.of(), Set.of("toledo"), Set.of(), Commented.ANY, Set.of())))
                .containsExactly("+5016000001");
        assertThat(phones(new Audience(Set.of(), Set.of(), Set.of("es"), Commented.ANY, Set.of())))
                .containsExactly("+5016000003");
        assertThat(phones(new Audience(Set.of("telegram"), Set.of(), Set.of(), Commented.ANY, Set.of())))
                .isEmpty();
    }

    @Test
    void isThoseWhoseCommentStandsOrThoseWhoHaveNone() {
        assertThat(phones(commented(Commented.YES, Set.of()))).containsExactly("+5016000001", "+5016000002");
        assertThat(phones(commented(Commented.YES, Set.of(commitment(3))))).containsExactly("+5016000001");
        assertThat(phones(commented(Commented.NOT_YET, Set.of()))).containsExactly("+5016000003", "+5016000005");
    }

    @Test
    void getsTheDefaultLanguageWhereItHasNoWordsInItsOwn() {
        MailingDraft draft = new MailingDraft(Map.of(Language.ENGLISH, "Hello"), Map.of(), Audience.ALL, Map.of());

        assertThat(AnnouncementContent.of(draft, Language.SPANISH, Language.ENGLISH))
                .map(Mailed::words)
                .hasValue("Hello");
        assertThat(AnnouncementContent.of(draft, Language.SPANISH, Language.SPANISH))
                .isEmpty();
    }
}
