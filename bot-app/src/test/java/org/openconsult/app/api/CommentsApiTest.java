package org.openconsult.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same comments in each format. */
@RunningApp
class CommentsApiTest {
    private static final String COMMENTS = "/api/v1/consultations/bz-sample-2021-2022/comments.";
    private static final String TEXT = "=1+1, niño\nsecond line";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private MemoryComments comments;

    @BeforeEach
    void load() {
        plans.load(SamplePlan.load());
        comments.clear();
        comments.add("c1", new Subject.OnCommitment(3, "x", 1), Stance.SUPPORT, "toledo", TEXT, CommentStatus.RECEIVED);
    }

    private HttpResponse<String> download(String format) {
        return new Browser(port).getSignedIn(COMMENTS + format);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=utf-8, \uFEFF",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "ndjson, application/x-ndjson, {"
    })
    void handsThemOutInEachFormat(String format, String type, String begin) {
        HttpResponse<String> file = download(format);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualTo(type);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("bz-sample-2021-2022-comments-public." + format);
        assertThat(file.body()).startsWith(begin);
    }

    @Test
    void keepsTheTextForProgramsAsItCame() {
        JsonNode row = new JsonMapper().readTree(download("ndjson").body());
        assertThat(row.path("text").asString()).isEqualTo(TEXT);
        assertThat(row.path("is_latest").isBoolean()).isTrue();
        assertThat(row.path("commitment_number").asInt()).isEqualTo(3);
        assertThat(row.path("author_pseudonym").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"pdf", "CSV", "x", "csv.exe"})
    void hasNoOtherFormat(String format) {
        assertThat(download(format).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "ndjson"})
    void handsOutUnmaskedTextsForAReasonAlone(String format) {
        assertThat(download(format + "?profile=restricted").statusCode()).isEqualTo(400);
        assertThat(download(format + "?profile=restricted&reason=audit+of+the+plan")
                        .statusCode())
                .isEqualTo(200);
    }
}
