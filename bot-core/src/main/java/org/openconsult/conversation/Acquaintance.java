package org.openconsult.conversation;

import java.util.Optional;
import org.openconsult.consultation.Language;

/**
 * What stays known of a person from talk to talk.
 *
 * @param language what they use, once it is known and not only assumed
 * @param district the id of the plan's district they named
 * @param optedOut they want no messages
 * @param met they have been told what this is
 * @param privacyTold they have been told what is published
 * @param districtAsked they have been asked where they live
 */
public record Acquaintance(
        Optional<Language> language,
        Optional<String> district,
        boolean optedOut,
        boolean met,
        boolean privacyTold,
        boolean districtAsked) {

    static Acquaintance stranger() {
        return new Acquaintance(Optional.empty(), Optional.empty(), false, false, false, false);
    }

    public Acquaintance withLanguage(Language newLanguage) {
        return new Acquaintance(Optional.of(newLanguage), district, optedOut, met, privacyTold, districtAsked);
    }

    public Acquaintance withDistrict(String newDistrict) {
        return new Acquaintance(language, Optional.of(newDistrict), optedOut, met, privacyTold, districtAsked);
    }

    public Acquaintance withOptedOut(boolean newOptedOut) {
        return new Acquaintance(language, district, newOptedOut, met, privacyTold, districtAsked);
    }

    public Acquaintance withMet() {
        return new Acquaintance(language, district, optedOut, true, privacyTold, districtAsked);
    }

    public Acquaintance withPrivacyTold(boolean told) {
        return new Acquaintance(language, district, optedOut, met, told, districtAsked);
    }

    public Acquaintance withDistrictAsked() {
        return new Acquaintance(language, district, optedOut, met, privacyTold, true);
    }

    /** The same person, told only what they had been told before. */
    Acquaintance toldNoMoreThan(Acquaintance before) {
        return new Acquaintance(language, district, optedOut, before.met, before.privacyTold, before.districtAsked);
    }
}
