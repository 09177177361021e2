package org.openconsult.export;

import java.time.ZoneId;
import java.util.Optional;
import org.openconsult.redaction.MaskedText;
import org.openconsult.redaction.PersonalDataMask;

/**
 * A comment as one profile shows it.
 *
 * @param masked its text without personal data, empty where the profile withholds the text
 * @param zone the plan's, for local times
 */
record ExportedComment(CommentRow row, ExportProfile profile, MaskedText masked, ZoneId zone) {

    static ExportedComment of(CommentRow row, ExportProfile profile, PersonalDataMask mask, ZoneId zone) {
        boolean withheld = profile == ExportProfile.PUBLIC && !row.status().isPublic();
        return new ExportedComment(row, profile, withheld ? MaskedText.EMPTY : mask.mask(row.text()), zone);
    }

    String text() {
        return profile == ExportProfile.RESTRICTED ? row.text() : masked.text();
    }

    Optional<String> pseudonym() {
        return profile == ExportProfile.PUBLIC ? Optional.empty() : Optional.of(row.pseudonym());
    }
}
