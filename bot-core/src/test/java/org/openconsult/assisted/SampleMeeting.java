package org.openconsult.assisted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;

/** A meeting at which so many things were said. */
public final class SampleMeeting {
    static final Subject THIRD = new Subject.OnCommitment(3, "open-tourism-directory", 2);

    private SampleMeeting() {}

    public static AssistedEntry of(int comments) {
        Meeting meeting = new Meeting(
                Meeting.Kind.GATHERING,
                Optional.of("San Pedro Columbia, community centre"),
                Optional.of("toledo"),
                LocalDate.of(2026, 11, 14),
                Optional.of(34),
                Optional.of(19),
                Optional.of(8),
                List.of(new Language("kek"), Language.ENGLISH),
                Optional.of("The alcalde opened it."));
        List<SpokenComment> said = new ArrayList<>();
        for (int place = 0; place < comments; place++) {
            said.add(new SpokenComment(
                    THIRD,
                    Optional.of(Stance.SUPPORT),
                    Language.ENGLISH,
                    "We want the water point, number " + place,
                    Optional.of(20),
                    Optional.empty()));
        }
        return new AssistedEntry(meeting, said);
    }

    /** With some who did not agree with the first thing that was said. */
    static AssistedEntry withDissent() {
        AssistedEntry entry = of(1);
        SpokenComment dissent = new SpokenComment(
                THIRD,
                Optional.of(Stance.OPPOSE),
                Language.ENGLISH,
                "The well is too near the road",
                Optional.of(5),
                Optional.of(0));
        return new AssistedEntry(entry.meeting(), List.of(entry.comments().get(0), dissent));
    }

    public static AssistedEntry visit() {
        Meeting meeting = new Meeting(
                Meeting.Kind.VISIT,
                Optional.of("District office"),
                Optional.empty(),
                LocalDate.of(2026, 11, 16),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new AssistedEntry(meeting, of(1).comments());
    }
}
