package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApp
class CommentCountsTest {
    private static final String PLAN = "counted-plan";

    @Autowired
    private CommentCounts counts;

    @Autowired
    private Storage storage;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MemoryComments rows;

    @Test
    void countOneVersionWithoutReadingTheComments() {
        KeptComments kept = new KeptComments(storage, PLAN);
        List<CommentId> first = List.of(
                kept.keep("c1", new Subject.OnCommitment(1, "roads", 1), "x"),
                kept.keep("c2", new Subject.OnCommitment(1, "roads", 1), "y"));
        kept.keep("c3", new Subject.OnCommitment(1, "roads", 2), "z");
        kept.keep("c4", new Subject.OnCommitment(2, "schools", 1), "z");
        campaigns.make("letters", PLAN, "Roads", first, "ana");
        rows.add("c1", new Subject.WholePlan(), null, null, "x", CommentStatus.RECEIVED);
        rows.breakAfter(0);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(counts.of(PLAN, "roads", 1)).isEqualTo(new CommentCounts.Made(2, true));
            assertThat(counts.of(PLAN, "roads", 2)).isEqualTo(new CommentCounts.Made(1, true));
            assertThat(counts.of(PLAN, "roads", 3)).isEqualTo(new CommentCounts.Made(0, true));
        });
        rows.clear();
    }
}
