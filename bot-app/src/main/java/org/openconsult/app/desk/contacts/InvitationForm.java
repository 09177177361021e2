package org.openconsult.app.desk.contacts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.invitation.InvitedContacts;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.MailingDraft;

/**
 * An invitation as it is being written.
 *
 * @param typed what stands in the form, by field
 */
record InvitationForm(Map<String, String> typed) {
    static final String TEXT = "text.";
    static final String KEY = "key";
    static final String SEEN = "seen";
    private static final int LONGEST = 500;

    InvitationForm {
        typed = Map.copyOf(typed);
    }

    public Optional<String> get(String field) {
        return Optional.ofNullable(typed.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Made where it was typed: one form makes one invitation, however often it is sent. */
    String key() {
        try {
            return UUID.fromString(typed.getOrDefault(KEY, "")).toString();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("This form has no key: load the page again.");
        }
    }

    /** The words in each language that has some. */
    Map<Language, String> texts(ActionPlan plan) {
        Map<Language, String> texts = new LinkedHashMap<>();
        for (Language language : plan.languages()) {
            get(TEXT + language.tag())
                    .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                    .ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    InvitedContacts invited() {
        Map<String, String> wanted = new HashMap<>();
        Stream.of(InvitedContacts.STAKEHOLDER, InvitedContacts.DISTRICT, InvitedContacts.LANGUAGE)
                .forEach(name -> get(name).ifPresent(value -> wanted.put(name, value)));
        return new InvitedContacts(wanted);
    }

    MailingDraft draft(ActionPlan plan) {
        return new MailingDraft(texts(plan), Map.of(), Audience.ALL, invited().wanted());
    }

    /** Tells these words for these contacts from any others. */
    String fingerprint(ActionPlan plan) {
        Map<String, String> said = new TreeMap<>(invited().wanted());
        texts(plan).forEach((language, text) -> said.put(TEXT + language.tag(), text));
        return DigestUtils.sha256Hex(said.toString());
    }

    /** Whether what they get was shown, as it is now. */
    boolean isSeen(ActionPlan plan) {
        return get(SEEN).filter(fingerprint(plan)::equals).isPresent();
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "InvitationForm" + typed.keySet();
    }
}
