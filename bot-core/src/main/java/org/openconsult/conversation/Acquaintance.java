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
 * @param whoAsked they have been asked what they speak as
 * @param backSince when they last asked for messages again, after they had wanted none
 * @param forgottenAt when whoever had written from there before was erased
 */
public record Acquaintance(
        Optional<Language> language,
        Optional<String> district,
        boolean optedOut,
        boolean met,
        boolean privacyTold,
        boolean districtAsked,
        boolean whoAsked,
        Optional<Instant> backSince,
        Optional<Instant> forgottenAt) {

    static Acquaintance stranger() {
        return new Acquaintance(
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public Acquaintance withLanguage(Language newLanguage) {
        return new Acquaintance(
                Optional.of(newLanguage),
                district,
                optedOut,
                met,
                privacyTold,
                districtAsked,
                whoAsked,
                backSince,
                forgottenAt);
    }

    public Acquaintance withDistrict(String newDistrict) {
        return new Acquaintance(
                language,
                Optional.of(newDistrict),
                optedOut,
                met,
                privacyTold,
                districtAsked,
                whoAsked,
                backSince,
                forgottenAt);
    }

    public Acquaintance withOptedOut(boolean newOptedOut) {
        return new Acquaintance(
                language, district, newOptedOut, met, privacyTold, districtAsked, whoAsked, backSince, forgottenAt);
    }

    /** They want messages again, from this moment on. */
    public Acquaintance withBack(Instant since) {
        return new Acquaintance(
                language, district, false, met, privacyTold, districtAsked, whoAsked, Optional.of(since), forgottenAt);
    }

    /** Somebody else who writes from the same place: told how this works, in the language that was used. */
    public Acquaintance another() {
        return new Acquaintance(
                language, Optional.empty(), false, true, false, false, false, Optional.empty(), forgottenAt);
    }

    /** A stranger, since the one before was erased at this moment. */
    public Acquaintance withForgotten(Instant at) {
        return new Acquaintance(
                language, district, optedOut, true, privacyTold, districtAsked, whoAsked, backSince, Optional.of(at));
    }

    public Acquaintance withMet() {
        return new Acquaintance(
                language, district, optedOut, true, privacyTold, districtAsked, whoAsked, backSince, forgottenAt);
    }

    public Acquaintance withPrivacyTold(boolean told) {
        return new Acquaintance(
                language, district, optedOut, met, told, districtAsked, whoAsked, backSince, forgottenAt);
    }

    public Acquaintance withDistrictAsked() {
        return new Acquaintance(language, district, optedOut, met, privacyTold, true, whoAsked, backSince, forgottenAt);
    }

    public Acquaintance withWhoAsked() {
        return new Acquaintance(
                language, district, optedOut, met, privacyTold, districtAsked, true, backSince, forgottenAt);
    }

    /** The same person, told only what they had been told before. */
    Acquaintance toldNoMoreThan(Acquaintance before) {
        return new Acquaintance(
                language,
                district,
                optedOut,
                before.met,
                before.privacyTold,
                before.districtAsked,
                before.whoAsked,
                backSince,
                forgottenAt);
    }
}
