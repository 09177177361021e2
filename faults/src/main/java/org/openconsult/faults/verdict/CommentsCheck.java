package org.openconsult.faults.verdict;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.storage.Storage;

/** Each comment stands as the calm instance has it; none is missing, none is there that it does not have. */
final class CommentsCheck {
    private static final Set<String> FOR_GOOD = Set.of("withdrawn", "erased");

    private final Findings findings;

    CommentsCheck(Findings findings) {
        this.findings = findings;
    }

    void compare(MongoDatabase disturbed, MongoDatabase calm) {
        Things stand = new Things(disturbed, Storage.COMMENTS);
        Things expected = new Things(calm, Storage.COMMENTS);
        Set<String> all = new TreeSet<>(stand.names());
        all.addAll(expected.names());
        for (String comment : all) {
            compare(comment, stand, expected);
        }
    }

    private void compare(String comment, Things stand, Things expected) {
        if (!stand.names().contains(comment)) {
            findings.add(Finding.LOSS, "a comment is not there", comment);
        } else if (!expected.names().contains(comment)) {
            findings.add(Finding.DOUBLE, "a comment that should not be there", comment);
        } else {
            compare(
                    comment,
                    stand.newest(comment).orElseThrow(),
                    expected.newest(comment).orElseThrow());
            if (!stand.isWithoutGap(comment)) {
                findings.add(Finding.LOSS, "the versions of a comment have a gap", comment);
            }
        }
    }

    private void compare(String comment, Document is, Document calmly) {
        compareStatus(comment, is.getString("status"), calmly.getString("status"));
        compareWords(comment, words(is), words(calmly));
        Map<String, Object> rest = WithoutTimes.of(is);
        Map<String, Object> expected = WithoutTimes.of(calmly);
        rest.keySet().removeAll(Set.of("status", "revisions"));
        expected.keySet().removeAll(Set.of("status", "revisions"));
        if (!rest.equals(expected)) {
            findings.add(Finding.DIFFERENCE, "a comment's subject, stance or author", comment);
        }
    }

    private void compareStatus(String comment, String is, String calmly) {
        if (!is.equals(calmly)) {
            findings.add(
                    FOR_GOOD.contains(calmly) ? Finding.RESURRECTION : Finding.DIFFERENCE,
                    "a comment is " + is + " and should be " + calmly,
                    comment);
        }
    }

    private void compareWords(String comment, List<String> is, List<String> calmly) {
        if (is.size() > calmly.size()) {
            findings.add(Finding.DOUBLE, "a comment has words twice", comment);
        } else if (is.size() < calmly.size()) {
            findings.add(Finding.LOSS, "a comment lacks added words", comment);
        } else if (!is.equals(calmly)) {
            findings.add(isPart(is, calmly) ? Finding.CUT : Finding.DIFFERENCE, "a comment's words", comment);
        }
    }

    private static boolean isPart(List<String> is, List<String> calmly) {
        return String.join("\n", calmly).length() > String.join("\n", is).length();
    }

    private static List<String> words(Document comment) {
        return comment.getList("revisions", Document.class).stream()
                .map(revision -> revision.getString("text"))
                .toList();
    }
}
