package org.openconsult.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.response.Answer;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Target;

/** On a channel of 160 characters a prompt and 306 a page. */
class AnswerWordsTest {
    private static final PlainChannel SMS = new PlainChannel(false);
    private static final String LONG =
            "Two nurses are added to the clinic in 2022. A third needs money that the budget of"
                    + " this plan does not have; the ministry asks for it in the next one.";

    private final AnswerWords words = new AnswerWords(Catalogs.shipped());

    private static AnsweredComment comment(int number, Subject subject, String english, String spanish) {
        Map<Language, String> reason = new LinkedHashMap<>();
        reason.put(Language.ENGLISH, english);
        reason.put(Language.SPANISH, spanish);
        return new AnsweredComment(
                new CommentId("c" + number),
                Player.receipt(number),
                subject,
                new Answer(
                        Target.plan(),
                        1,
                        new ResponseText(ResponseOutcome.ACCEPTED_IN_PART, new LocalizedText(reason)),
                        Instant.EPOCH));
    }

    private static Subject on(int number) {
        return new Subject.OnCommitment(number, "roads", 1);
    }

    private String said(Language language, AnsweredComment... comments) {
        return words.drawn(words.of(List.of(comments), SMS, language, Language.ENGLISH));
    }

    @Test
    void tellsAShortReasonWhole() {
        assertThat(said(Language.ENGLISH, comment(1, on(3), "It is milestone 2.", "Es el hito 2.")))
                .isEqualTo("2ER-E7DD: your comment on 3 was ACCEPTED IN PART. Why: It is milestone 2.");
        assertThat(said(Language.SPANISH, comment(1, new Subject.WholePlan(), "It is milestone 2.", "Es el hito 2.")))
                .isEqualTo("2ER-E7DD, su comentario sobre todo el plan: ACEPTADO EN PARTE. Por qué: Es el hito 2.");
    }

    @Test
    void cutsALongReasonToOneSegmentAndSaysHowToGetAllOfIt() {
        assertThat(said(Language.ENGLISH, comment(1, on(3), LONG, LONG)))
                .isEqualTo(
                        "2ER-E7DD: your comment on 3 was ACCEPTED IN PART. Why: Two nurses are added to the clinic in"
                                + " 2022. Reply WHY for more.")
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void tellsTheReasonInThePlansLanguageWhereItIsNotInThePersons() {
        assertThat(said(new Language("bzj"), comment(1, on(3), "It is milestone 2.", "Es el hito 2.")))
                .contains("yu koment pahn 3", "Wai: It is milestone 2.");
    }

    @Test
    void gathersSeveralIntoOneMessage() {
        assertThat(said(
                        Language.ENGLISH,
                        comment(1, on(3), LONG, LONG),
                        comment(2, new Subject.Unassigned(), LONG, LONG)))
                .isEqualTo(Player.receipt(1).shown() + " (on 3): ACCEPTED IN PART.\n"
                        + Player.receipt(2).shown() + ": ACCEPTED IN PART.\nReply WHY for more.");
        AnsweredComment[] many = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> comment(number, on(3), LONG, LONG))
                .toArray(AnsweredComment[]::new);
        assertThat(said(Language.ENGLISH, many)).isEqualTo("20 of your comments were answered. Reply WHY for more.");
    }
}
