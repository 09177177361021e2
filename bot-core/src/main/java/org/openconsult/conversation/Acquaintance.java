package org.openconsult.conversation;

import java.time.Instant;
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
 * @param backSince when they last asked for messages again, after they had wanted none
 */
public record Acquaintance(
        Optional<Language> language,
        Optional<String> district,
        boolean optedOut,
        boolean met,
        boolean privacyTold,
        boolean districtAsked,
        Optional<Instant> backSince) {

    static Acquaintance stranger() {
        return new Acquaintance(Optional.empty(), Optional.empty(), false, false, false, false, Optional.empty());
    }

    public Acquaintance withLanguage(Language newLanguage) {
        return new Acquaintance(
                Optional.of(newLanguage), district, optedOut, met, privacyTold, districtAsked, backSince);
    }

    public Acquaintance withDistrict(String newDistrict) {
        return new Acquaintance(
                language, Optional.of(newDistrict), optedOut, met, privacyTold, districtAsked, backSince);
    }

    public Acquaintance withOptedOut(boolean newOptedOut) {
        return new Acquaintance(language, district, newOptedOut, met, privacyTold, districtAsked, backSince);
    }

    /** They want messages again, from this moment on. */
    public Acquaintance withBack(Instant since) {
        return new Acquaintance(language, district, false, met, privacyTold, districtAsked, Optional.of(since));
    }

    public Acquaintance withMet() {
        return new Acquaintance(language, district, optedOut, true, privacyTold, districtAsked, backSince);
    }

    public Acquaintance withPrivacyTold(boolean told) {
        return new Acquaintance(language, district, optedOut, met, told, districtAsked, backSince);
    }

    public Acquaintance withDistrictAsked() {
        return new Acquaintance(language, district, optedOut, met, privacyTold, true, backSince);
    }

    /** The same person, told only what they had been told before. */
    Acquaintance toldNoMoreThan(Acquaintance before) {
        return new Acquaintance(
                language, district, optedOut, before.met, before.privacyTold, before.districtAsked, backSince);
    }
}
