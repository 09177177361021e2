package org.openconsult.faults.verdict;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.storage.Storage;

/** What is known of each person is what the calm instance knows; whoever wants no messages still does not. */
final class ParticipantsCheck {
    private static final String OPTED_OUT = "opted_out_at";
    private static final String ERASED = "erased";

    private final Findings findings;

    ParticipantsCheck(Findings findings) {
        this.findings = findings;
    }

    void compare(MongoDatabase disturbed, MongoDatabase calm) {
        Things stand = new Things(disturbed, Storage.PARTICIPANTS);
        Things expected = new Things(calm, Storage.PARTICIPANTS);
        Set<String> all = new TreeSet<>(stand.names());
        all.addAll(expected.names());
        for (String person : all) {
            compare(person, fields(stand, person), fields(expected, person));
        }
    }

    private void compare(String person, Optional<Map<String, Object>> is, Optional<Map<String, Object>> calmly) {
        if (is.isEmpty()) {
            findings.add(Finding.LOSS, "a person is not there", person);
        } else if (calmly.isEmpty()) {
            findings.add(Finding.DOUBLE, "a person who should not be there", person);
        } else if (calmly.get().containsKey(OPTED_OUT) && !is.get().containsKey(OPTED_OUT)) {
            findings.add(Finding.RESURRECTION, "a person who opted out gets messages", person);
        } else if (calmly.get().containsKey(ERASED) && !is.get().containsKey(ERASED)) {
            findings.add(Finding.RESURRECTION, "a person who was erased is known", person);
        } else if (!is.equals(calmly)) {
            findings.add(Finding.DIFFERENCE, "what is known of a person", person);
        }
    }

    private static Optional<Map<String, Object>> fields(Things things, String person) {
        return things.newest(person).map(WithoutTimes::of);
    }
}
