package org.openconsult.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ChangeReasonsTest {
    private static final String PLAN = "plan";
    private static final String ROADS = "roads";

    private AuditTrail trail;
    private ChangeReasons reasons;

    @BeforeEach
    void use(Storage storage) {
        trail = new AuditTrail(storage, () -> Instant.EPOCH);
        reasons = new ChangeReasons(storage, trail);
    }

    private static ChangeReason reason(String field, String words, String... comments) {
        return new ChangeReason(
                field,
                Optional.of(new LocalizedText(Map.of(Language.ENGLISH, words))),
                List.of(comments).stream().map(CommentId::new).toList(),
                List.of("t1"));
    }

    @Test
    void areKeptByVersionAndReadInTheirOrder() {
        ChangeReason title = reason("title", "Too long before", "c1", "c2", "c1");
        reasons.give(PLAN, ROADS, 3, 0, reason("problem", "Said by many"), "ana");
        reasons.give(PLAN, ROADS, 2, 0, title, "ana");
        reasons.give(PLAN, ROADS, 1, 0, reason("title", "Of the draft"), "ana");

        assertThat(title.comments()).extracting(CommentId::value).containsExactly("c1", "c2");
        assertThat(reasons.of(PLAN, ROADS, 2).of("title")).contains(title);
        assertThat(reasons.between(PLAN, ROADS, 1, 3))
                .extracting(ChangeReason::field)
                .containsExactly("title", "problem");
    }

    @Test
    void areGivenOnWhatWasSeenAndStandInTheAuditTrail() {
        assertThat(reasons.give(PLAN, ROADS, 2, 0, reason("title", "First", "c1"), "ana"))
                .isEqualTo(Outcome.DONE);
        assertThat(reasons.give(PLAN, ROADS, 2, 0, reason("problem", "At the same time"), "ben"))
                .isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(reasons.give(PLAN, ROADS, 2, 1, reason("title", "First", "c1"), "ben"))
                .isEqualTo(Outcome.ALREADY_SO);
        ChangeReason nothing = new ChangeReason("title", Optional.empty(), List.of(), List.of());
        assertThat(reasons.give(PLAN, ROADS, 2, 1, nothing, "ben")).isEqualTo(Outcome.DONE);

        assertThat(reasons.of(PLAN, ROADS, 2).reasons()).isEmpty();
        List<AuditEntry> entries =
                trail.page(AuditFilter.ALL, Optional.empty(), 10).entries();
        assertThat(entries).extracting(AuditEntry::action).containsOnly(AuditAction.CHANGE_EXPLAINED);
        assertThat(entries.stream().filter(AuditEntry::tookEffect)).hasSize(2);
        assertThat(entries.get(0).before().toString()).contains("First", "c1");
    }

    @Test
    void areForFieldsOfCommitmentsOnlyAndNotEndless() {
        assertThatThrownBy(() -> reason("colour", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reason("title", "x".repeat(1_001))).isInstanceOf(IllegalArgumentException.class);
        assertThat(ChangeReason.unit("milestones[2].activity.en")).isEqualTo("milestones");
        assertThat(ChangeReason.unit("end_date")).isEqualTo("dates");
    }
}
