package org.openconsult.app.desk.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openconsult.app.change.ChangedText;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.plan.CommitmentFields;
import org.openconsult.trace.ChangeReason;

/** What is different in a commitment, in all languages, by the names that reasons are given for. */
public final class ChangedParts {
    private ChangedParts() {}

    public static Map<String, List<ChangedText>> between(Commitment before, Commitment after) {
        Map<String, String> was = CommitmentFields.of(before).texts();
        Map<String, String> is = CommitmentFields.of(after).texts();
        Map<String, String> names = new LinkedHashMap<>(is);
        was.forEach(names::putIfAbsent);
        Map<String, List<ChangedText>> parts = new LinkedHashMap<>();
        names.keySet().stream()
                .filter(name -> !was.getOrDefault(name, "").equals(is.getOrDefault(name, "")))
                .forEach(name -> parts.computeIfAbsent(ChangeReason.unit(name), none -> new ArrayList<>())
                        .add(ChangedText.of(name, was.getOrDefault(name, ""), is.getOrDefault(name, ""))));
        return parts;
    }
}
