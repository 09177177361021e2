package org.openconsult.app.desk.announcements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openconsult.app.mailing.AnnouncementDraft;
import org.openconsult.consultation.Language;
import org.openconsult.mailing.MailingDraft;
import org.springframework.util.MultiValueMap;

/** Reads the fields of the form: one {@code text} and {@code template} for each language, and lists of names. */
final class AnnouncementForm {
    private static final String TEXT = "text.";
    private static final String TEMPLATE = "template.";

    private AnnouncementForm() {}

    static AnnouncementDraft read(MultiValueMap<String, String> form) {
        return new AnnouncementDraft(
                named(form, TEXT),
                named(form, TEMPLATE),
                all(form, "channel"),
                all(form, "district"),
                all(form, "language"),
                Optional.ofNullable(form.getFirst("commented")).orElse(""),
                all(form, "commitment"));
    }

    /** What the fields hold when somebody goes on with a draft. */
    static AnnouncementDraft of(MailingDraft draft) {
        return new AnnouncementDraft(
                byTag(draft.texts()),
                byTag(draft.templates()),
                List.copyOf(draft.audience().channels()),
                List.copyOf(draft.audience().districts()),
                List.copyOf(draft.audience().languages()),
                draft.audience().commented().name().toLowerCase(Locale.ROOT),
                List.copyOf(draft.audience().commitments()));
    }

    private static List<String> all(MultiValueMap<String, String> form, String name) {
        return List.copyOf(form.getOrDefault(name, List.of()));
    }

    private static Map<String, String> named(MultiValueMap<String, String> form, String prefix) {
        Map<String, String> found = new TreeMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), String.join("", values));
            }
        });
        return found;
    }

    private static Map<String, String> byTag(Map<Language, String> texts) {
        Map<String, String> tags = new LinkedHashMap<>();
        texts.forEach((language, text) -> tags.put(language.tag(), text));
        return tags;
    }
}
