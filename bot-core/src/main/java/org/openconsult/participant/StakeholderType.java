package org.openconsult.participant;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person speaks as, in their own words for themselves. */
public enum StakeholderType {
    CITIZEN,
    CIVIL_SOCIETY,
    GOVERNMENT,
    PRIVATE_SECTOR,
    ACADEMIA,
    MEDIA;

    /** How it is written in storage and in exports: {@code civil_society}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so; empty when none is. */
    public static Optional<StakeholderType> of(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
