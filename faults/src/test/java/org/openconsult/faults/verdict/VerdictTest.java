package org.openconsult.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.channel.AnswerWay;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.provider.ReportedStatus;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.storage.Storage;

/** Each fault is planted in a database that is well, and found. */
class VerdictTest {
    private static final String ANA = "+5016000001";
    private static final String BEN = "+5016000002";
    private static final String CARLA = "+5016000003";

    @TempDir
    Path folder;

    private Talks talks;

    @BeforeEach
    void talk() {
        talks = new Talks(folder);
        talks.writes(ANA, "3 we need nurses");
        talks.writes(ANA, "and a doctor");
        talks.writes(ANA, "1");
        talks.writes(BEN, "LIST");
        talks.writes(BEN, "4 old laws");
        talks.writes(BEN, "UNDO");
        talks.writes(BEN, "STOP");
        talks.writes(CARLA, "5 a secret");
        talks.writes(CARLA, "FORGET ME");
        talks.writes(CARLA, "1");
    }

    @AfterEach
    void close() {
        talks.close();
    }

    private String commentOf(String words) {
        return talks.names(Storage.COMMENTS).stream()
                .filter(name ->
                        newestWords(talks.stored(Storage.COMMENTS, name)).startsWith(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String newestWords(Document comment) {
        List<Document> revisions = comment.getList("revisions", Document.class);
        return revisions.get(revisions.size() - 1).getString("text");
    }

    private String turnOf(String text) {
        return talks.names(Storage.TURNS).stream()
                .filter(name ->
                        talks.stored(Storage.TURNS, name).getString("text").equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void change(String collection, String name, String field, Object value) {
        talks.replace(collection, talks.stored(collection, name).append(field, value));
    }

    private static void assertFound(Findings findings, Finding kind, String what) {
        assertThat(findings.of(kind)).as(findings.examples().toString()).isPositive();
        assertThat(findings.examples().keySet())
                .anyMatch(sort -> sort.startsWith(kind.plural() + ":") && sort.contains(what));
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(talks.judged().examples()).isEmpty();
    }

    @Test
    void allowsAMessageThatWasNeverAcknowledgedToBeThereOnceOrNot() {
        talks.takes(talks.ledger.add(ANA, "2 unheard"), AnswerWay.IN_REQUEST);
        talks.ledger.add(ANA, "2 never arrived");

        assertThat(talks.judged().examples()).isEmpty();
    }

    @Test
    void findsAnAcknowledgedMessageThatIsNotThere() {
        talks.ledger.add(ANA, "2 lost").acknowledged(Digest.of(List.of("Thanks")));

        assertFound(talks.judged(), Finding.LOSS, "an acknowledged message");
    }

    @Test
    void findsAMessageThatWasTakenTwice() {
        String last = turnOf("STOP");
        Document again = talks.stored(Storage.TURNS, last);
        talks.database
                .getCollection(Storage.TURNS)
                .insertOne(again.append("_id", again.getString("id") + "/5").append("version", 5L));

        assertFound(talks.judged(), Finding.DOUBLE, "taken twice");
    }

    @Test
    void findsATurnThatIsMissingAmongOthers() {
        talks.remove(Storage.TURNS, turnOf("and a doctor"));

        Findings findings = talks.judged();
        assertFound(findings, Finding.LOSS, "have a gap");
        assertFound(findings, Finding.LOSS, "an acknowledged message");
    }

    @Test
    void findsAMessageThatWasCut() {
        change(Storage.TURNS, turnOf("3 we need nurses"), "text", "3 we need");

        assertFound(talks.judged(), Finding.CUT, "a message is not as it was sent");
    }

    @Test
    void findsAMessageThatNobodySent() {
        change(Storage.TURNS, turnOf("LIST"), "message", "0".repeat(32));

        assertFound(talks.judged(), Finding.DIFFERENCE, "nobody sent");
    }

    @Test
    void findsWhatACalmInstanceWouldNotSayDecideOrRemember() {
        change(Storage.TURNS, turnOf("LIST"), "said", "[{\"text\":\"Hm?\",\"choices\":[],\"segments\":1}]");
        change(Storage.TURNS, turnOf("1"), "facts", "[]");
        change(Storage.TURNS, turnOf("4 old laws"), "talk", "{}");

        Findings findings = talks.judged();
        assertFound(findings, Finding.DIFFERENCE, "what was said");
        assertFound(findings, Finding.DIFFERENCE, "what was decided");
        assertFound(findings, Finding.DIFFERENCE, "the state of the talk");
    }

    @Test
    void findsALostComment() {
        List.copyOf(talks.names(Storage.COMMENTS)).forEach(name -> talks.remove(Storage.COMMENTS, name));

        Findings findings = talks.judged();
        assertFound(findings, Finding.LOSS, "a comment is not there");
        assertFound(findings, Finding.LOSS, "a row of the export");
    }

    @Test
    void findsACommentTooMany() {
        Document comment = talks.stored(Storage.COMMENTS, commentOf("we need nurses"));
        talks.database
                .getCollection(Storage.COMMENTS)
                .insertOne(comment.append("_id", "ffff/1").append("id", "ffff").append("version", 1L));

        Findings findings = talks.judged();
        assertFound(findings, Finding.DOUBLE, "a comment that should not be there");
        assertFound(findings, Finding.DOUBLE, "a row of the export");
    }

    @Test
    void findsWordsThatWereAddedTwice() {
        Document comment = talks.stored(Storage.COMMENTS, commentOf("we need nurses"));
        List<Document> revisions = new java.util.ArrayList<>(comment.getList("revisions", Document.class));
        revisions.add(new Document(revisions.get(revisions.size() - 1)).append("number", revisions.size() + 1));
        talks.replace(Storage.COMMENTS, comment.append("revisions", revisions));

        assertFound(talks.judged(), Finding.DOUBLE, "words twice");
    }

    @Test
    void findsWordsThatWereNotAdded() {
        talks.remove(Storage.COMMENTS, commentOf("we need nurses"));
        talks.remove(Storage.COMMENTS, commentOf("we need nurses"));

        assertFound(talks.judged(), Finding.LOSS, "lacks added words");
    }

    @Test
    void findsWordsThatWereCut() {
        Document comment = talks.stored(Storage.COMMENTS, commentOf("we need nurses"));
        comment.getList("revisions", Document.class).forEach(revision -> revision.append("text", "we need"));
        talks.replace(Storage.COMMENTS, comment);

        Findings findings = talks.judged();
        assertFound(findings, Finding.CUT, "a comment's words");
        assertFound(findings, Finding.CUT, "a row of the export");
    }

    @Test
    void findsACommentThatWasTakenBackAndIsThereAgain() {
        change(Storage.COMMENTS, commentOf("old laws"), "status", "received");

        assertFound(talks.judged(), Finding.RESURRECTION, "should be withdrawn");
    }

    private String erasedTurn() {
        return talks.names(Storage.TURNS).stream()
                .filter(name -> StoredTurn.isErased(talks.stored(Storage.TURNS, name)) && name.endsWith("/1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsWordsOfSomebodyWhoWasErased() {
        talks.replace(
                Storage.TURNS,
                talks.stored(Storage.TURNS, erasedTurn())
                        .append("text", "5 a secret")
                        .append("address", new Binary(new byte[] {1})));

        assertFound(talks.judged(), Finding.RESURRECTION, "words of somebody who was erased");
    }

    @Test
    void findsTheCommentOfSomebodyWhoWasErased() {
        String comment = talks.names(Storage.COMMENTS).stream()
                .filter(name -> talks.stored(Storage.COMMENTS, name).getBoolean("erased", false))
                .reduce((first, second) -> second)
                .orElseThrow();
        change(Storage.COMMENTS, comment, "status", "received");

        assertFound(talks.judged(), Finding.RESURRECTION, "should be erased");
    }

    @Test
    void findsSomebodyWhoWasErasedAndIsKnown() {
        String person = talks.names(Storage.PARTICIPANTS).stream()
                .filter(name -> talks.stored(Storage.PARTICIPANTS, name).getBoolean("erased", false))
                .reduce((first, second) -> second)
                .orElseThrow();
        Document known = talks.stored(Storage.PARTICIPANTS, person);
        known.remove("erased");
        talks.replace(Storage.PARTICIPANTS, known.append("district", "cayo"));

        assertFound(talks.judged(), Finding.RESURRECTION, "a person who was erased");
    }

    @Test
    void findsWordsThatWereErasedWithoutNeed() {
        talks.replace(
                Storage.TURNS,
                talks.stored(Storage.TURNS, turnOf("LIST"))
                        .append("text", "")
                        .append("address", new Binary(new byte[0])));

        assertFound(talks.judged(), Finding.LOSS, "nobody wanted erased");
    }

    @Test
    void findsAnotherStance() {
        change(Storage.COMMENTS, commentOf("we need nurses"), "stance", "oppose");

        assertFound(talks.judged(), Finding.DIFFERENCE, "subject, stance");
    }

    @Test
    void findsAPersonWhoOptedOutAndIsInAgain() {
        String ben = talks.names(Storage.PARTICIPANTS).stream()
                .filter(name -> talks.stored(Storage.PARTICIPANTS, name).containsKey("opted_out_at"))
                .findFirst()
                .orElseThrow();
        Document person = talks.stored(Storage.PARTICIPANTS, ben);
        person.remove("opted_out_at");
        talks.replace(Storage.PARTICIPANTS, person);

        assertFound(talks.judged(), Finding.RESURRECTION, "opted out");
    }

    @Test
    void findsAPersonWhoIsNotThere() {
        List.copyOf(talks.names(Storage.PARTICIPANTS)).forEach(name -> talks.remove(Storage.PARTICIPANTS, name));

        assertFound(talks.judged(), Finding.LOSS, "a person is not there");
    }

    @Test
    void findsARowThatTheExportLacksThoughTheCommentIsThere() throws IOException {
        StringWriter csv = new StringWriter();
        talks.export().transferTo(csv);
        String[] lines = csv.toString().split("\r\n", -1);

        assertFound(
                talks.judged(new StringReader(lines[0] + "\r\n" + lines[1] + "\r\n")),
                Finding.LOSS,
                "a row of the export");
    }

    @Test
    void findsAReplyThatNeverReachedTheProvider() {
        SentMessage message = talks.ledger.add(ANA, "2 help");
        talks.takes(message, AnswerWay.IN_REQUEST);
        message.acknowledged(Digest.of(List.of()));

        assertFound(talks.judged(), Finding.LOSS, "never reached the provider");
    }

    @Test
    void findsAnAnswerThatIsNotTheTurns() {
        SentMessage message = talks.writes(ANA, "2 help");
        message.acknowledged(Digest.of(List.of("something else")));

        assertFound(talks.judged(), Finding.DIFFERENCE, "webhook's answer");
    }

    @Test
    void findsAReplyThatWasNeverSent() {
        talks.writesAndIsSentAnswers(ANA, "2 help");

        assertFound(talks.judged(), Finding.LOSS, "a reply was never sent");
    }

    /** The name of the first message that answers the turn of a text. */
    private String replyTo(String text) {
        return turnOf(text) + "-0";
    }

    private void delivery(String name, long version, Document delivery) {
        talks.database
                .getCollection(Storage.DELIVERIES)
                .insertOne(delivery.append("_id", name + "/" + version)
                        .append("id", name)
                        .append("version", version));
    }

    private static Document sent(String status, boolean doubted) {
        return new Document("state", "sent").append("status", status).append("doubted", doubted);
    }

    @Test
    void takesAReplyThatWasSent() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.isHanded(replyTo("2 help"), 1);

        assertThat(talks.judged().examples()).isEmpty();
    }

    @Test
    void takesAReplyThatWasSentTwiceWhereThatIsMarkedAsUnknown() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.isHanded(replyTo("2 help"), 2);
        delivery(replyTo("2 help"), 1, sent("ACCEPTED", true));

        assertThat(talks.judged().examples()).isEmpty();
    }

    @Test
    void findsAReplyThatWasSentTwiceWithoutADoubt() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.isHanded(replyTo("2 help"), 2);
        delivery(replyTo("2 help"), 1, sent("ACCEPTED", false));

        assertFound(talks.judged(), Finding.DOUBLE, "sent twice without a doubt");
    }

    @Test
    void findsAReplyThatWasDoubtedOnlyAfterItWasSentTwice() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.isHanded(replyTo("2 help"), 2);
        delivery(replyTo("2 help"), 1, sent("ACCEPTED", false).append("provider_ids", List.of("SM1")));
        delivery(replyTo("2 help"), 2, sent("ACCEPTED", true).append("provider_ids", List.of("SM1", "SM2")));

        assertFound(talks.judged(), Finding.DOUBLE, "sent twice without a doubt");
    }

    @Test
    void findsAReplyThatWasSentWithOtherWords() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.handed(replyTo("2 help")).accept(Digest.of("Something else"));

        assertFound(talks.judged(), Finding.DIFFERENCE, "other words");
    }

    @Test
    void findsSomethingSentThatNoTurnSays() {
        talks.handed("0".repeat(32) + "/1-0").accept(1);

        assertFound(talks.judged(), Finding.DIFFERENCE, "no turn says");
    }

    @Test
    void takesAnAnswerThatNobodyHeardAndThatWasSentInstead() {
        SentMessage message = talks.ledger.add(ANA, "2 help");
        talks.takes(message, AnswerWay.IN_REQUEST);
        message.acknowledged(Digest.of(List.of()));
        talks.isHanded(replyTo("2 help"), 1);

        assertThat(talks.judged().examples()).isEmpty();
    }

    @Test
    void findsASendingBeforeTheTimeThatWasNamed() {
        talks.writesAndIsSentAnswers(ANA, "2 help");
        talks.handed(replyTo("2 help")).askToWaitUntil(System.nanoTime() + 1_000_000_000_000L);
        talks.handed(replyTo("2 help")).handedAt(System.nanoTime());
        talks.isHanded(replyTo("2 help"), 1);

        assertFound(talks.judged(), Finding.DIFFERENCE, "before the time that a 429 named");
    }

    @Test
    void findsADeliveryThatWentBack() {
        delivery(replyTo("LIST"), 1, sent("DELIVERED", false));
        delivery(replyTo("LIST"), 2, sent("SENT", false));

        assertFound(talks.judged(), Finding.RESURRECTION, "a delivery went back");
    }

    @Test
    void findsAReportThatWasAcknowledgedAndForgotten() {
        talks.handed(replyTo("LIST")).confirm(ReportedStatus.DELIVERED);
        delivery(replyTo("LIST"), 1, sent("SENT", false));

        assertFound(talks.judged(), Finding.LOSS, "a report that was acknowledged");
    }
}
