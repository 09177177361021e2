package org.openconsult.app.desk.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.moderation.DeskComments;
import org.openconsult.moderation.DeskNote;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;

@RunningApp
class CommentsPageTest {
    private static final String PLAN = "bz-sample-2021-2022";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CommentsPage page;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void begin() {
        database.getCollection("consultations").deleteMany(new Document());
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        chair = DeskVisitor.administrator(port);
    }

    private Map<String, Object> asked(String part, CommentId open) {
        var model = new ExtendedModelMap();
        assertThat(page.comments(Map.of("open", open.value()), Optional.of(part), model, Locale.ENGLISH))
                .isEqualTo("desk/comments :: " + part);
        return model;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readsTheOpenCommentOnlyWhereItIsShown() {
        CommentId open = new KeptComments(storage, PLAN).keep("open", "a gnu");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "ana", "", AuthorityUtils.createAuthorityList("READ")));
        assertThat(asked("reading", open)).containsKeys("comment", "others").doesNotContainKey("lines");
        assertThat(asked("found", open)).containsKey("lines").doesNotContainKeys("comment", "others");
    }

    @Test
    void keepsTheNoteOfWhoeverComesSecond() {
        CommentId noted = new KeptComments(storage, PLAN).keep("noted", "a gnu");
        for (String text : List.of("ask Toledo", "Toledo was asked", "Toledo was asked")) {
            chair.post(
                    "/desk/comments?open=noted",
                    "/desk/comments/noted/note",
                    Map.of("version", "1", "text", text, "consultation", PLAN));
        }
        assertThat(new DeskComments(storage)
                        .find(noted, new PersonalDataMask("BZ"))
                        .orElseThrow()
                        .notes())
                .extracting(DeskNote::text)
                .containsExactly("ask Toledo", "Toledo was asked");
    }

    @Test
    void offersWhatThereIsToChoose() {
        assertThat(chair.get("/desk/comments?channel=teams&stakeholder=civil_society")
                        .body())
                .contains(
                        "<select name=\"commitment\">",
                        "<option value=\"0\">The whole plan</option>",
                        "<option value=\"whatsapp\">WhatsApp</option>",
                        "<option value=\"teams\" selected=\"selected\">Teams</option>",
                        "<option value=\"support_with_changes\">± With changes</option>",
                        "<option value=\"withdrawn\">↶ Withdrawn by its author</option>",
                        "<option value=\"civil_society\" selected=\"selected\">Civil society</option>");
        assertThat(chair.get("/desk/targets").body()).contains("<option value=\"messenger\">Messenger</option>");
    }

    @ParameterizedTest
    @CsvSource({
        "q,nurses,Words:,nurses",
        "channel,telegram,Channel:,Telegram",
        "channel,pigeon,Channel:,pigeon",
        "district,toledo,District:,Toledo",
        "language,es,Language:,Spanish",
        "language,fr,Language:,French",
        "commitment,0,Commitment:,The whole plan",
        "commitment,rural-health-reporting,Commitment:,1. Rural health workers report from their own villages",
        "commitment,1,Commitment:,1. Rural health workers report from their own villages",
        "stance,oppose,Stance:,− Against",
        "status,hidden,Status:,⊘ Hidden",
        "stakeholder,media,Speaks as:,Media",
        "from,2026-01-01,From:,2026-01-01",
        "session,s1,Session:,s1",
        "theme,t99,Theme:,t99",
        "campaign,none,Campaign:,none",
        "campaign,grazing,Campaign:,More grazing"
    })
    void namesAFilterAsPeopleDo(String name, String value, String filter, String shown) {
        campaigns.make("grazing", PLAN, "More grazing", List.of(), "ana");
        assertThat(chair.get("/desk/comments?" + name + "=" + value).body())
                .contains("<span>" + filter + "</span> <b>" + shown + "</b>");
    }
}
