package org.openconsult.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.csv.CSVRecord;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.SampleMeeting;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditThing.Kind;
import org.openconsult.comment.CommentId;
import org.openconsult.export.ExportProfile;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class AuditTableTest {
    private ArchiveFixture fixture;

    @BeforeEach
    void use(Storage storage, @TempDir Path folder) {
        fixture = new ArchiveFixture(storage, folder);
    }

    private List<CSVRecord> rows(ExportProfile profile) {
        return fixture.unpacked(profile).table("audit");
    }

    private void record(Kind kind, String id) {
        TrailSamples.record(fixture, AuditAction.SOMETHING_ELSE, new AuditThing(kind, id), "because of " + id);
    }

    @Test
    void hasWhatWasDoneToThisConsultationAlone() {
        String plan = fixture.plan.id();
        fixture.say("ours", "a");
        fixture.say("theirs", "b", "another", false);
        fixture.say("trial", "c", plan, true);
        record(Kind.CONSULTATION, plan);
        record(Kind.CONSULTATION, "another");
        record(Kind.TARGETS, plan);
        record(Kind.THEME, plan + "/t1");
        record(Kind.THEME, plan + "x/t1");
        record(Kind.COMMENT, "ours");
        record(Kind.COMMENT, "theirs");
        record(Kind.COMMENT, "trial");
        record(Kind.COMMENT, "never-there");
        record(Kind.CAMPAIGN, "somebody-elses");
        record(Kind.ACCOUNT, "rosa");
        record(Kind.TOKEN, "t");
        record(Kind.MESSAGE, "person/1");
        record(Kind.PERSON, "person");

        assertThat(rows(ExportProfile.ANALYST))
                .extracting(row -> row.get("thing") + " " + row.get("thing_id"))
                .containsExactly("consultation " + plan, "targets " + plan, "theme " + plan + "/t1", "comment ours");
    }

    @Test
    void hasResponsesToTrialsForNobodyAndThoseThatAreNotPublishedForThePublic() {
        String plan = fixture.plan.id();
        fixture.say("ours", "a");
        fixture.say("trial", "c", plan, true);
        for (String comment : List.of("ours", "trial")) {
            var response = new AuditThing(Kind.RESPONSE, plan + "/comment/" + comment);
            TrailSamples.record(fixture, AuditAction.RESPONSE_DRAFTED, response, "");
            TrailSamples.record(fixture, AuditAction.RESPONSE_PUBLISHED, response, "");
        }

        assertThat(rows(ExportProfile.ANALYST))
                .extracting(row -> row.get("action") + " " + row.get("thing_id"))
                .containsExactly(
                        "response drafted " + plan + "/comment/ours", "response published " + plan + "/comment/ours");
        assertThat(rows(ExportProfile.PUBLIC))
                .extracting(row -> row.get("action"))
                .containsExactly("response published");
    }

    @Test
    void neverHasAPhraseThatIsMaskedNorAPhoneInAnyReason() {
        CommentId comment = fixture.say("c1", "Maria Cal of San Antonio");
        TrailSamples.mask(fixture, comment, "Maria Cal");
        AuditThing thing = new AuditThing(Kind.COMMENT, "c1");
        TrailSamples.record(fixture, AuditAction.UNMASKED_WORDS_READ, thing, "Maria Cal asked, her number is 600-0147");

        for (ExportProfile profile : ExportProfile.values()) {
            assertThat(fixture.unpacked(profile).text("audit.csv")).doesNotContain("600-0147", "Maria Cal");
        }
        assertThat(rows(ExportProfile.RESTRICTED)).last().satisfies(row -> assertThat(row.get("reason"))
                .endsWith("asked, her number is [phone]"));
    }

    @Test
    void showsThePublicWhatChangedInCommentsAndNotHowCoordinatorsCallThings() {
        CommentId comment = fixture.say("c1", "words");
        TrailSamples.hide(fixture, comment, "maria", "a note");
        record(Kind.THEME, fixture.plan.id() + "/t1");

        List<CSVRecord> shown = rows(ExportProfile.PUBLIC);
        assertThat(shown.get(0).get("before")).isEqualTo("{\"status\": \"received\"}");
        assertThat(shown.get(0).get("after")).contains("\"hidden\": \"other\"").doesNotContain("note\"");
        assertThat(shown.get(0).toMap()).containsAllEntriesOf(Map.of("who", "", "reason", ""));
        assertThat(shown.get(1).get("after")).isEmpty();
        assertThat(rows(ExportProfile.ANALYST).get(1).get("after")).contains("/t1");
    }

    @Test
    void tellsWhatWasAnnouncedAndNotDone() {
        CommentId comment = fixture.say("c1", "words");
        TrailSamples.hide(fixture, comment, "maria", "a note");
        TrailSamples.announce(fixture, comment, "c1/9");

        assertThat(rows(ExportProfile.PUBLIC))
                .extracting(row -> row.get("took_effect"))
                .containsExactly("true", "false");
    }

    @Test
    void hasWhatWasDoneToMeetingsAndToThePublicNothingOfWhoCameByAlone() {
        EnteredMeeting gathering = fixture.enter("gathering", SampleMeeting.of(2));
        EnteredMeeting visit = fixture.enter("visit", SampleMeeting.visit());
        record(Kind.MEETING, "of another consultation");

        assertThat(rows(ExportProfile.ANALYST))
                .extracting(row -> row.get("action") + " " + row.get("thing") + " " + row.get("after"))
                .containsExactly(
                        "meeting entered meeting {\"comments\": 2, \"date\": \"2026-11-14\", \"people\": 34}",
                        "meeting entered meeting {\"comments\": 1, \"date\": \"2026-11-16\"}");
        assertThat(rows(ExportProfile.PUBLIC)).singleElement().satisfies(row -> {
            assertThat(row.get("thing_id")).isEqualTo(gathering.id()).isNotEqualTo(visit.id());
            assertThat(row.toMap()).containsAllEntriesOf(Map.of("who", "", "after", ""));
        });
    }

    @Test
    void hasTheNewestOfAMeetingAndMasksWhereItWasSaidToBe() {
        EnteredMeeting seen = fixture.enter("gathering", SampleMeeting.of(1));
        Meeting facts = seen.meeting();
        fixture.correct(
                seen,
                new Meeting(
                        facts.kind(),
                        Optional.of("At 600-0147"),
                        facts.district(),
                        facts.date(),
                        Optional.of(35),
                        facts.women(),
                        facts.youth(),
                        facts.languages(),
                        facts.notes()),
                "Call 600-0147 to ask");

        UnpackedArchive unpacked = fixture.unpacked(ExportProfile.ANALYST);
        assertThat(unpacked.table("meetings")).singleElement().satisfies(row -> {
            assertThat(row.get("place")).isEqualTo("At [phone]");
            assertThat(row.get("people")).isEqualTo("35");
        });
        assertThat(unpacked.table("audit")).last().satisfies(row -> {
            assertThat(row.get("action")).isEqualTo("meeting corrected");
            assertThat(row.get("before"))
                    .isEqualTo("{\"people\": 34, \"place\": \"San Pedro Columbia, community centre\"}");
            assertThat(row.get("after")).isEqualTo("{\"people\": 35, \"place\": \"At [phone]\"}");
            assertThat(row.get("reason")).isEqualTo("Call [phone] to ask");
        });
        assertThat(unpacked.text("audit.csv")).doesNotContain("600-0147");
    }

    @Test
    void asksForTheCommentsOfManyEntriesAtOnce(@TempDir Path folder) {
        List<String> asked = new CopyOnWriteArrayList<>();
        ArchiveFixture listened = new ArchiveFixture(
                DatabaseExtension.storage(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommand()
                                .getString("find", new BsonString(""))
                                .getValue()
                                .equals(Storage.COMMENTS)) {
                            asked.add(event.getCommandName());
                        }
                    }
                }),
                folder);
        for (int number = 0; number < 40; number++) {
            CommentId comment = listened.say("c" + number, "Maria Cal of San Antonio");
            TrailSamples.mask(listened, comment, "Maria Cal");
            TrailSamples.record(
                    listened,
                    AuditAction.UNMASKED_WORDS_READ,
                    new AuditThing(Kind.COMMENT, comment.value()),
                    "Maria Cal asked");
        }
        asked.clear();

        assertThat(listened.unpacked(ExportProfile.ANALYST).table("audit"))
                .filteredOn(row -> row.get("reason").equals("[masked] asked"))
                .hasSize(40);
        assertThat(asked).hasSizeLessThan(20);
    }

    @Test
    void goesOnAfterOneBatch() {
        for (int number = 0; number < 1_003; number++) {
            record(Kind.TARGETS, fixture.plan.id());
        }
        assertThat(rows(ExportProfile.PUBLIC)).hasSize(1_003);
    }
}
