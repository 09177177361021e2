package org.openconsult.audit;

import java.util.Arrays;
import java.util.Locale;

/** What people do that others must be able to look up later. */
public enum AuditAction {
    DOWNLOAD_OF_UNMASKED_COMMENTS,
    DOWNLOAD,
    UNMASKED_WORDS_READ,
    COMMENT_HIDDEN,
    COMMENT_RESTORED,
    COMMENT_MOVED,
    PHRASE_MASKED,
    PHRASE_UNMASKED,
    NOTE_WRITTEN,
    THEMES_CHANGED,
    THEME_ADDED,
    THEME_CHANGED,
    THEME_MERGED,
    THEME_SEPARATED,
    THEME_RETIRED,
    THEME_BROUGHT_BACK,
    CAMPAIGN_MADE,
    CAMPAIGN_RENAMED,
    CAMPAIGN_DISSOLVED,
    CAMPAIGN_BROUGHT_BACK,
    CAMPAIGN_MEMBERS_ADDED,
    CAMPAIGN_MEMBERS_REMOVED,
    JOINED_TO_CAMPAIGN,
    TAKEN_OUT_OF_CAMPAIGN,
    TARGETS_SET,
    PLAN_LOADED,
    PLAN_CHANGED,
    PHASES_CHANGED,
    DRAFT_NUMBERS_STATED,
    CHANGE_EXPLAINED,
    ACCOUNT_ADDED,
    ACCOUNT_CHANGED,
    ACCOUNT_CLOSED,
    PASSWORD_CHANGED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    MESSAGE_WRITTEN,
    MESSAGE_SENT_AGAIN,
    PERSON_ERASED,
    MEETING_ENTERED,
    MEETING_CORRECTED,
    DOCUMENT_ADDED,
    DOCUMENT_DOWNLOADED,
    DOCUMENT_REMOVED,
    RESPONSE_DRAFTED,
    RESPONSE_REVIEWED,
    RESPONSE_PUBLISHED,
    PHASE_MOVED,
    CONTACTS_TAKEN_IN,
    CONTACTS_DOWNLOADED,
    CONTACT_NOTED,
    CONTACT_MARKED,
    CONTACT_REMOVED,
    MAILING_WRITTEN,
    MAILING_SCHEDULED,
    MAILING_PAUSED,
    MAILING_RESUMED,
    MAILING_CANCELLED,
    REMINDERS_SET,
    /** What a newer version of the product wrote and this one does not know. */
    SOMETHING_ELSE;

    /** As it is stored: small letters and spaces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static AuditAction of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElse(SOMETHING_ELSE);
    }
}
