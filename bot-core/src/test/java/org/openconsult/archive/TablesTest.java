package org.openconsult.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.assisted.SampleMeeting;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.coverage.CoverageTarget;
import org.openconsult.coverage.Slot;
import org.openconsult.document.Occasion;
import org.openconsult.export.ExportProfile;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.ThemeText;

/** What each table says beside the comments. */
@ExtendWith(DatabaseExtension.class)
class TablesTest {
    private ArchiveFixture fixture;

    @BeforeEach
    void use(Storage storage, @TempDir Path folder) {
        fixture = new ArchiveFixture(storage, folder);
    }

    private List<CSVRecord> rows(String table) {
        return fixture.unpacked(ExportProfile.PUBLIC).table(table);
    }

    @Test
    void haveEachVersionOfEachCommitmentInEachLanguage() {
        ActionPlan plan = fixture.plan;
        Commitment first = plan.commitments().get(0);
        fixture.consultations.load(plan.withCommitments(
                2, plan.commitments().subList(1, plan.commitments().size())));

        List<CSVRecord> of = rows("commitments").stream()
                .filter(row -> row.get("commitment_id").equals(first.id()))
                .toList();

        assertThat(rows("commitments")).hasSize(2 * plan.commitments().size());
        assertThat(of).extracting(row -> row.get("language")).containsExactly("en", "es");
        assertThat(of)
                .extracting(row -> row.get("title"))
                .containsExactly(
                        first.title().in(Language.ENGLISH).orElseThrow(),
                        first.title().in(new Language("es")).orElseThrow());
        assertThat(of.get(0).get("milestones"))
                .startsWith("1. ")
                .contains(first.milestones().get(0).dates().end().toString());
        assertThat(of.get(0).get("supporting_actors")).contains("(");
    }

    @Test
    void tellWhichVersionIsInForce() {
        ActionPlan plan = fixture.plan;
        Commitment first = plan.commitments().get(0);
        Commitment second = first.withVersion(2);
        fixture.storage.collection(Storage.COMMITMENT_VERSIONS).find().forEach(kept -> {
            String name = kept.getString("_id");
            if (name.equals(plan.id() + "/" + first.id() + "/1")) {
                for (int version : List.of(2, 10)) {
                    kept.append("_id", plan.id() + "/" + first.id() + "/" + version);
                    kept.get("commitment", org.bson.Document.class).append("version", version);
                    fixture.storage.collection(Storage.COMMITMENT_VERSIONS).insertOne(kept);
                }
            }
        });
        assertThat(second.version()).isEqualTo(2);

        assertThat(rows("commitments"))
                .filteredOn(row -> row.get("commitment_id").equals(first.id()))
                .filteredOn(row -> row.get("language").equals("en"))
                .extracting(row -> row.get("version"), row -> row.get("in_force"), row -> row.get("number"))
                .containsExactly(tuple("1", "true", "1"), tuple("2", "false", "1"), tuple("10", "false", "1"));
    }

    @Test
    void haveTheMeetingsThatWereEnteredAndNotWhatWasNotedOfThem() {
        fixture.enter("a", SampleMeeting.of(2));
        fixture.enter("b", SampleMeeting.visit());

        UnpackedArchive forEverybody = fixture.unpacked(ExportProfile.PUBLIC);
        assertThat(forEverybody.table("meetings"))
                .extracting(row -> String.join(
                        "|",
                        row.get("kind"),
                        row.get("place"),
                        row.get("date"),
                        row.get("people"),
                        row.get("women"),
                        row.get("youth"),
                        row.get("languages"),
                        row.get("entered_by"),
                        row.get("comments")))
                .containsExactly("gathering|San Pedro Columbia, community centre|2026-11-14|34|19|8|kek; en||2");
        assertThat(forEverybody.table("meetings").get(0).get("meeting_id"))
                .isEqualTo(forEverybody.table("comments").get(0).get("session_id"));
        UnpackedArchive forAnalysts = fixture.unpacked(ExportProfile.ANALYST);
        assertThat(forAnalysts.table("meetings"))
                .extracting(row -> row.get("kind"), row -> row.get("entered_by"))
                .containsExactlyInAnyOrder(tuple("gathering", "ana"), tuple("visit", "ana"));
        assertThat(forAnalysts.text("meetings.csv")).doesNotContain("alcalde");
    }

    @Test
    void haveWhatIsKeptOfSessionsAndMeetingsAndNotTheFiles() {
        Occasion gathering =
                Occasion.meeting(fixture.enter("a", SampleMeeting.of(1)).id());
        Occasion visit =
                Occasion.meeting(fixture.enter("b", SampleMeeting.visit()).id());
        Occasion session = Occasion.session(fixture.lead("Village council").id());
        fixture.file(gathering, "Call 600-0147", "the secret words");
        fixture.file(visit, "Of a visit", "said alone");
        fixture.file(session, "Agenda of Rosa", "one, two");
        String removed = fixture.documents.of(session).get(0).id();
        fixture.documents.remove(session, removed, "berta", "a private matter");

        UnpackedArchive forEverybody = fixture.unpacked(ExportProfile.PUBLIC);
        assertThat(forEverybody.table("documents"))
                .extracting(row -> String.join(
                        "|",
                        row.get("session_id"),
                        row.get("meeting_id"),
                        row.get("kind"),
                        row.get("title"),
                        row.get("type"),
                        row.get("size"),
                        row.get("added_by"),
                        row.get("added_at_utc"),
                        row.get("removed_at_utc")))
                .containsExactly(
                        session.id()
                                + "||minutes||text/plain|8|facilitator|2026-11-20T15:00:00.000Z|2026-11-20T15:00:00.000Z",
                        "|" + gathering.id()
                                + "|minutes|Call [phone]|text/plain|16|facilitator|2026-11-20T15:00:00.000Z|");
        assertThat(forEverybody.table("documents").get(1).get("sha256"))
                .isEqualTo(DigestUtils.sha256Hex("the secret words"));
        assertThat(forEverybody.everything()).doesNotContain("berta", "private matter", "Rosa");

        UnpackedArchive forAnalysts = fixture.unpacked(ExportProfile.ANALYST);
        assertThat(forAnalysts.table("documents")).hasSize(3).allSatisfy(row -> assertThat(row.get("added_by"))
                .isEqualTo("ana"));
        assertThat(forAnalysts.everything()).doesNotContain("secret words", "Agenda of Rosa");
    }

    @Test
    void haveTheCodeBookWithHowMuchWasGivenEachTheme() {
        CodeBooks books = new CodeBooks(fixture.storage, fixture.trail);
        String plan = fixture.plan.id();
        books.add(plan, theme("Roads", "r"), "rosa");
        books.add(plan, theme("Streets", "s"), "rosa");
        books.merge(plan, 2, "t2", "t1", "rosa");
        books.retire(plan, 3, "t1", "rosa");

        assertThat(rows("themes"))
                .extracting(
                        row -> row.get("theme_id"),
                        row -> row.get("name"),
                        row -> row.get("names"),
                        row -> row.get("key"),
                        row -> row.get("description"),
                        row -> row.get("merged_into"),
                        row -> row.get("retired"),
                        row -> row.get("comments"),
                        row -> row.get("people"))
                .containsExactly(
                        tuple("t1", "Roads", "en: Roads", "r", "About Roads", "", "true", "2", "1"),
                        tuple("t2", "Streets", "en: Streets", "s", "About Streets", "t1", "false", "2", "1"));
    }

    private static ThemeText theme(String name, String key) {
        return new ThemeText(new LocalizedText(Map.of(Language.ENGLISH, name)), Optional.of(key), "About " + name);
    }

    @Test
    void countEachCommitmentDistrictAndChannelBesideItsTarget() {
        fixture.targets.set(
                fixture.plan.id(),
                0,
                List.of(
                        CoverageTarget.inAll(5, 4),
                        new CoverageTarget(
                                new Slot.One("open-tourism-directory"), new Slot.One("toledo"), new Slot.Any(), 2, 0)),
                "rosa");
        List<CSVRecord> rows = rows("coverage");

        assertThat(rows).hasSize((1 + 8) * (1 + 6) * (1 + 1));
        assertThat(rows.get(0).toList())
                .containsExactly("", "", "", "5", "3", "5", "4", "false", "2026-11-20T12:00:00.000Z");
        assertThat(rows)
                .filteredOn(row -> row.get("commitment_id").equals("open-tourism-directory")
                        && row.get("district").equals("toledo"))
                .extracting(row -> row.get("channel"), row -> row.get("comments"), row -> row.get("reached"))
                .containsExactly(tuple("", "2", "true"), tuple("sms", "2", ""));
    }

    @Test
    void countAgainstTheUsualTargetsWhileNobodyHasSetAny() {
        assertThat(rows("coverage"))
                .filteredOn(row -> !row.get("wanted_comments").isEmpty())
                .hasSize(8 * 6)
                .allMatch(row -> row.get("wanted_comments").equals("1"));
    }
}
