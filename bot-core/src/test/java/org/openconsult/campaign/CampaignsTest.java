package org.openconsult.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.moderation.StoredSamples.MONDAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Stance;
import org.openconsult.export.CommentRow;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.moderation.StoredSamples;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class CampaignsTest {
    private static final String ROSA = "rosa";

    private Storage storage;
    private StoredSamples samples;
    private AuditTrail trail;
    private Campaigns campaigns;
    private List<CommentId> all;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        samples = new StoredSamples(storage);
        Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        trail = new AuditTrail(storage, clock);
        campaigns = new Campaigns(storage, trail, clock);
        all = IntStream.range(0, 5)
                .mapToObj(number -> samples.keep("c" + number, "more nurses"))
                .toList();
    }

    private Optional<String> campaign(CommentId id) {
        return CommentDocuments.campaign(samples.newest(id));
    }

    private List<Optional<DuplicateGroup>> groups() {
        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each("plan", ExportFilter.ALL, rows::add);
        return rows.stream().map(row -> row.marks().group()).toList();
    }

    @Test
    void groupsCommentsAndAgainIsHarmless() {
        assertThat(campaigns.make("k1", "plan", "More nurses", all, ROSA))
                .isEqualTo(new Campaigns.Changed(Outcome.DONE, Map.of(Outcome.DONE, 5)));
        campaigns.make("k1", "plan", "More nurses", all, ROSA);

        assertThat(all).allSatisfy(id -> assertThat(campaign(id)).contains("k1"));
        assertThat(campaigns.of("plan")).singleElement().satisfies(campaign -> {
            assertThat(campaign.title()).isEqualTo("More nurses");
            assertThat(campaign.madeBy()).isEqualTo(ROSA);
        });
        assertThat(groups()).hasSize(5).containsOnly(Optional.of(new DuplicateGroup("k1", 5)));
    }

    @Test
    void countsNothingThatIsHiddenOrTakenBackOrErased() {
        campaigns.make("k1", "plan", "More nurses", all, ROSA);
        new Moderation(storage, trail, () -> MONDAY)
                .changeNewest(all.get(0), new ModerationChange.Hide(HidingReason.DUPLICATE, Optional.empty()), ROSA);
        samples.change(all.get(1), 4, CommentChange.withdraw());
        samples.erase(all.get(2), 5);

        assertThat(groups())
                .containsExactly(
                        Optional.of(new DuplicateGroup("k1", 2)),
                        Optional.of(new DuplicateGroup("k1", 2)),
                        Optional.empty(),
                        Optional.of(new DuplicateGroup("k1", 2)),
                        Optional.of(new DuplicateGroup("k1", 2)));
    }

    @Test
    void addsAndRemovesMembers() {
        campaigns.make("k1", "plan", "More nurses", all.subList(0, 2), ROSA);
        campaigns.add("k1", all.subList(2, 4), ROSA);
        campaigns.remove("k1", all.subList(0, 1), ROSA);

        assertThat(all)
                .map(this::campaign)
                .containsExactly(
                        Optional.empty(), Optional.of("k1"), Optional.of("k1"), Optional.of("k1"), Optional.empty());
        campaigns.add("k1", all.subList(0, 1), ROSA);
        assertThat(campaign(all.get(0))).contains("k1");
    }

    @Test
    void takesNothingOutOfAnotherCampaign() {
        campaigns.make("k1", "plan", "More nurses", all.subList(0, 2), ROSA);
        assertThat(campaigns.make("k2", "plan", "Nurses", all, ROSA).comments())
                .isEqualTo(Map.of(Outcome.DONE, 3, Outcome.NOT_POSSIBLE, 2));
        campaigns.remove("k2", all.subList(0, 1), ROSA);

        assertThat(campaign(all.get(0))).contains("k1");
    }

    @Test
    void dissolvesAndBringsBack() {
        campaigns.make("k1", "plan", "More nurses", all, ROSA);
        assertThat(campaigns.dissolve("k1", 1, ROSA)).isEqualTo(Outcome.DONE);
        assertThat(groups()).containsOnly(Optional.empty());
        assertThat(campaigns.add("k1", all, ROSA).campaign()).isEqualTo(Outcome.NOT_POSSIBLE);

        assertThat(campaigns.bringBack("k1", 2, ROSA)).isEqualTo(Outcome.DONE);
        assertThat(groups()).containsOnly(Optional.of(new DuplicateGroup("k1", 5)));
    }

    @Test
    void takesInNothingOfAnotherConsultation() {
        assertThat(campaigns.make("k1", "another", "More nurses", all, ROSA).comments())
                .isEqualTo(Map.of(Outcome.NOT_POSSIBLE, 5));
        assertThat(all).allSatisfy(id -> assertThat(campaign(id)).isEmpty());
    }

    @Test
    void letsCommentsOfADissolvedCampaignJoinAnother() {
        campaigns.make("k1", "plan", "More nurses", all, ROSA);
        campaigns.dissolve("k1", 1, ROSA);
        assertThat(campaigns
                        .make("k2", "plan", "Nurses", all.subList(0, 3), ROSA)
                        .comments())
                .isEqualTo(Map.of(Outcome.DONE, 3));
        assertThat(groups().subList(0, 3)).containsOnly(Optional.of(new DuplicateGroup("k2", 3)));
        assertThat(groups().subList(3, 5)).containsOnly(Optional.empty());

        campaigns.bringBack("k1", 2, ROSA);
        assertThat(groups().subList(0, 3)).containsOnly(Optional.of(new DuplicateGroup("k2", 3)));
        assertThat(groups().subList(3, 5)).containsOnly(Optional.of(new DuplicateGroup("k1", 2)));
    }

    @Test
    void changesOnlyWhatWasSeen() {
        campaigns.make("k1", "plan", "More nurses", all, ROSA);
        assertThat(campaigns.rename("k1", 1, "Nurses", ROSA)).isEqualTo(Outcome.DONE);
        assertThat(campaigns.rename("k1", 1, "Doctors", "tomas")).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(campaigns.dissolve("k1", 1, "tomas")).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(campaigns.rename("k9", 1, "Doctors", "tomas")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void finishesWhatACrashLeft() {
        CampaignSteps steps = new CampaignSteps(storage, trail, () -> MONDAY);
        campaigns.make("k1", "plan", "More nurses", List.of(), ROSA);
        steps.keep("k1", 1, true, all, ROSA);
        assertThat(campaigns.isUnfinished("k1")).isTrue();

        assertThat(campaigns.finish(MONDAY.minusSeconds(1))).isZero();
        assertThat(campaigns.finish(MONDAY)).isEqualTo(5);
        assertThat(campaigns.isUnfinished("k1")).isFalse();
        assertThat(all).allSatisfy(id -> assertThat(campaign(id)).contains("k1"));
    }

    @Test
    void keepsWhatCouldNotBeDoneWhileOthersChangedTheCommentAllTheTime() {
        AtomicBoolean crowded = new AtomicBoolean(true);
        AtomicLong turn = new AtomicLong(1);
        Campaigns unlucky = new Campaigns(
                storage,
                new AuditTrail(storage, () -> {
                    if (crowded.get()) {
                        samples.change(all.get(0), turn.incrementAndGet(), CommentChange.takeStance(Stance.SUPPORT));
                    }
                    return MONDAY;
                }),
                () -> MONDAY);

        assertThat(unlucky.make("k1", "plan", "More nurses", all, ROSA).comments())
                .isEqualTo(Map.of(Outcome.DONE, 4, Outcome.CHANGED_MEANWHILE, 1));
        assertThat(unlucky.isUnfinished("k1")).isTrue();

        crowded.set(false);
        assertThat(campaigns.finish(MONDAY)).isZero();
        assertThat(campaigns.finish(MONDAY.plusSeconds(60))).isEqualTo(1);

        assertThat(all).allSatisfy(id -> assertThat(campaign(id)).contains("k1"));
        assertThat(campaigns.isUnfinished("k1")).isFalse();
    }

    @Test
    void goesOnPastACommentThatCannotBeChanged() {
        storage.collection(Storage.COMMENTS)
                .updateMany(
                        new Document("id", all.get(1).value()),
                        new Document("$set", new Document("campaign_steps", "broken")));

        campaigns.make("k1", "plan", "More nurses", all, ROSA);

        assertThat(all).filteredOn(id -> campaign(id).isPresent()).hasSize(4);
        assertThat(campaigns.isUnfinished("k1")).isTrue();
        campaigns.finish(MONDAY.plusSeconds(60));
        campaigns.finish(MONDAY.plusSeconds(60));
        campaigns.finish(MONDAY.plusSeconds(120));
        assertThat(storage.collection(Storage.CAMPAIGN_STEPS).find())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.getList("comments", String.class))
                            .containsExactly(all.get(1).value());
                    assertThat(step.getInteger("tries")).isEqualTo(3);
                    assertThat(step.getDate("due").toInstant()).isEqualTo(MONDAY.plusSeconds(4 * 60));
                });
    }

    @Test
    void aStepThatSleptUndoesNothingThatCameLater() {
        campaigns.make("k1", "plan", "More nurses", List.of(), ROSA);
        CampaignSteps steps = new CampaignSteps(storage, trail, () -> MONDAY);
        List<CampaignStep> slept = steps.keep("k1", 1, true, all, ROSA);
        campaigns.remove("k1", all, ROSA);

        assertThat(steps.work(slept)).isEqualTo(Map.of(Outcome.ALREADY_SO, 5));
        assertThat(all).allSatisfy(id -> assertThat(campaign(id)).isEmpty());
    }

    @Test
    void goesThroughMoreThanOneStepHolds() {
        List<CommentId> many = IntStream.range(0, 1_201)
                .mapToObj(number -> samples.keep("m" + number, "more nurses " + number))
                .toList();
        assertThat(campaigns.make("k1", "plan", "More nurses", many, ROSA).comments())
                .isEqualTo(Map.of(Outcome.DONE, 1_201));
        assertThat(campaigns.isUnfinished("k1")).isFalse();
    }

    @Test
    void keepsTheAuthorsTurn() {
        campaigns.make("k1", "plan", "More nurses", all, ROSA);
        assertThat(samples.newest(all.get(0)).getLong("turn")).isEqualTo(1);
        samples.change(all.get(0), 2, CommentChange.withdraw());
        assertThat(samples.newest(all.get(0)))
                .containsEntry("status", "withdrawn")
                .containsEntry("campaign", "k1");
    }
}
