package org.openconsult.export;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.redaction.MaskedText;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.response.Answer;

/**
 * A comment as one profile shows it.
 *
 * @param row as it is stored: whoever shows any of it takes the text from {@link #text()}
 * @param masked its text without personal data, empty where the profile withholds the text
 * @param language the plan's default one, for names
 * @param zone the plan's, for local times
 */
public record ExportedComment(
        CommentRow row, ExportProfile profile, MaskedText masked, Language language, ZoneId zone) {

    private static final String FACILITATOR = "facilitator";

    /**
     * Shows a comment as a profile has it.
     *
     * @param mask the plan's country's
     */
    public static ExportedComment of(
            CommentRow row, ExportProfile profile, PersonalDataMask mask, Language language, ZoneId zone) {
        boolean withheld = profile == ExportProfile.PUBLIC && !row.status().isPublic();
        MaskedText masked =
                withheld ? MaskedText.EMPTY : mask.mask(row.text(), row.marks().masks());
        return new ExportedComment(row, profile, masked, language, zone);
    }

    /** What the profile shows of what the person wrote. */
    public String text() {
        return profile == ExportProfile.RESTRICTED ? row.text() : masked.text();
    }

    /** The names of its themes, one after the other. */
    Optional<String> themes() {
        List<LocalizedText> named = row.marks().themes();
        return Optional.of(
                        named.stream().map(name -> name.in(language, language)).collect(Collectors.joining("; ")))
                .filter(names -> !names.isEmpty());
    }

    /** The public learns that somebody did, and not who. */
    Optional<String> enteredBy() {
        return row.assistance().map(entered -> profile == ExportProfile.PUBLIC ? FACILITATOR : entered.enteredBy());
    }

    /** What was decided on it. The public learns nothing more of what it must not read. */
    public Optional<Answer> answer() {
        return row.marks()
                .answer()
                .filter(answer ->
                        profile != ExportProfile.PUBLIC || row.status().isPublic());
    }

    /** Why, in the language of the comment, else in the plan's own. */
    Optional<String> reason() {
        return answer().map(answer -> answer.text().reason().in(row.language(), language));
    }

    Optional<String> pseudonym() {
        return profile == ExportProfile.PUBLIC ? Optional.empty() : Optional.of(row.pseudonym());
    }
}
