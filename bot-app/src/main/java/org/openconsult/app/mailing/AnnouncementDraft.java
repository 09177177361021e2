package org.openconsult.app.mailing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Commented;
import org.openconsult.mailing.MailingDraft;

/**
 * What somebody typed of an announcement, as names and words.
 *
 * @param texts by the tag of their language
 * @param templates by the tag of their language
 * @param commented {@code any}, {@code yes} or {@code not_yet}
 */
public record AnnouncementDraft(
        Map<String, String> texts,
        Map<String, String> templates,
        List<String> channels,
        List<String> districts,
        List<String> languages,
        String commented,
        List<String> commitments) {
    /** Of one language, in UTF-16 units; longer than any channel takes at once. */
    public static final int LONGEST = 2_000;

    /** What a provider may call an approved form. */
    private static final String TEMPLATE = "[A-Za-z0-9_.-]{1,100}";

    /**
     * The same as it is kept.
     *
     * @throws IllegalArgumentException when the plan has not what it names, or a text is too long
     */
    public MailingDraft of(ActionPlan plan) {
        Set<String> tags = names(plan.languages(), Language::tag);
        check(tags, texts.keySet());
        check(tags, languages);
        Set<String> districtIds = names(plan.districts(), District::id);
        check(
                districtIds,
                districts.stream().filter(id -> !id.equals(Audience.UNKNOWN)).toList());
        check(names(plan.commitments(), Commitment::id), commitments);
        texts.values().forEach(AnnouncementDraft::checkText);
        return new MailingDraft(
                byLanguage(texts),
                templates(plan, templates),
                new Audience(
                        Set.copyOf(channels),
                        Set.copyOf(districts),
                        Set.copyOf(languages),
                        meant(),
                        Set.copyOf(commitments)),
                Map.of());
    }

    /**
     * What approved forms are called, as it is kept.
     *
     * @param typed by the tag of their language
     * @throws IllegalArgumentException when the plan has not what it names, or it is no name
     */
    public static Map<Language, String> templates(ActionPlan plan, Map<String, String> typed) {
        check(names(plan.languages(), Language::tag), typed.keySet());
        typed.values().forEach(AnnouncementDraft::checkTemplate);
        return byLanguage(typed);
    }

    private Commented wanted() {
        return switch (commented) {
            case "", "any" -> Commented.ANY;
            case "yes" -> Commented.YES;
            case "not_yet" -> Commented.NOT_YET;
            default -> throw new IllegalArgumentException("It says nothing that is known of who commented");
        };
    }

    /** Whoever chooses commitments means those who commented on them, or did not. */
    private Commented meant() {
        Commented wanted = wanted();
        return wanted == Commented.ANY && !commitments.isEmpty() ? Commented.YES : wanted;
    }

    private static void check(Set<String> known, Iterable<String> named) {
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("The plan does not have all that is named");
            }
        }
    }

    private static void checkText(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A text has at most " + LONGEST + " characters");
        }
    }

    private static void checkTemplate(String name) {
        if (!name.isBlank() && !name.strip().matches(TEMPLATE)) {
            throw new IllegalArgumentException("An approved form is named by letters, digits and - _ .");
        }
    }

    private static <T> Set<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Language, String> byLanguage(Map<String, String> texts) {
        Map<Language, String> kept = new LinkedHashMap<>();
        texts.forEach((tag, text) -> {
            if (!text.isBlank()) {
                kept.put(new Language(tag), text.strip());
            }
        });
        return kept;
    }
}
