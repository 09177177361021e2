package org.openconsult.app.api;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openconsult.contact.ContactField;

/**
 * A contact as programs bring it.
 *
 * @param name of the person; a name or an organisation is needed
 * @param stakeholderType in storage's words, like {@code civil_society}
 * @param district by its id or name
 * @param language its code; the plan's own where there is none
 * @param channel {@code sms}, {@code whatsapp}, {@code email} and so on
 * @param address a phone number with or without its country's code, or what they are known by on that channel
 * @param consent what proves that they agreed to be written to
 * @param consentDate when they agreed, like {@code 2026-11-14}
 * @param consentKept where the proof can be looked at
 */
record NewContact(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String stakeholderType,
        @Nullable String district,
        @Nullable String language,
        @Nullable String channel,
        @Nullable String address,
        @Nullable String consent,
        @Nullable String consentDate,
        @Nullable String consentKept) {

    Map<ContactField, String> fields() {
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        put(fields, ContactField.NAME, name);
        put(fields, ContactField.ORGANISATION, organisation);
        put(fields, ContactField.STAKEHOLDER_TYPE, stakeholderType);
        put(fields, ContactField.DISTRICT, district);
        put(fields, ContactField.LANGUAGE, language);
        put(fields, ContactField.CHANNEL, channel);
        put(fields, ContactField.ADDRESS, address);
        put(fields, ContactField.CONSENT, consent);
        put(fields, ContactField.CONSENT_DATE, consentDate);
        put(fields, ContactField.CONSENT_KEPT, consentKept);
        return fields;
    }

    private static void put(Map<ContactField, String> fields, ContactField field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    /** What a field is called here. */
    static String called(ContactField field) {
        return switch (field) {
            case STAKEHOLDER_TYPE -> "stakeholderType";
            case CONSENT_DATE -> "consentDate";
            case CONSENT_KEPT -> "consentKept";
            default -> field.word();
        };
    }

    /** Leaves out what it says. */
    @Override
    public String toString() {
        return "NewContact";
    }
}
