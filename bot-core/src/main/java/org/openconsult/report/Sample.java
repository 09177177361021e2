package org.openconsult.report;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.openconsult.report.Section.Said;

/**
 * A few of many comments, each campaign as one. Which ones is nobody's choice: a hash of the public id decides, so it is
 * the same few in every report, and those of the start and of the end have the same chance.
 */
final class Sample {
    static final int MOST = 5;
    /** Of the words that are shown of one, in UTF-16 units. */
    static final int LONGEST = 600;

    private final TreeMap<UUID, Said> chosen = new TreeMap<>();

    void add(ReportedComment comment) {
        if (comment.entry().text().isBlank()) {
            return;
        }
        UUID chance = chance(comment.campaign().orElse(comment.entry().publicId()));
        chosen.merge(chance, said(comment), Said::andAnother);
        if (chosen.size() > MOST) {
            chosen.pollLastEntry();
        }
    }

    private static UUID chance(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private static Said said(ReportedComment comment) {
        AnnexEntry entry = comment.entry();
        String text = entry.text().strip();
        return new Said(entry.publicId(), entry.receivedAt(), beginning(text), text.length() > LONGEST, 1);
    }

    /** Never cut inside a character. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** In the order in which they came. */
    List<Said> chosen() {
        return chosen.values().stream()
                .sorted(Comparator.comparing(Said::receivedAt).thenComparing(Said::publicId))
                .toList();
    }
}
