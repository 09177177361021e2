package org.openconsult.telegram.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openconsult.consultation.Language;

/**
 * Who did something, as far as Telegram says.
 *
 * @param id empty when it says nothing of them
 * @param program one that is no person's: another bot
 * @param language of their program; empty for who stands for others
 * @see <a href="https://core.telegram.org/bots/api#user">Telegram, User</a>
 */
record Person(OptionalLong id, boolean program, Optional<Language> language) {
    /** "Telegram" itself, under which posts of a linked channel come into its group. */
    private static final long TELEGRAM = 777_000;
    /**
     * Bots by their flag, people in fact: {@code GroupAnonymousBot}, an administrator who stays unnamed, and
     * {@code Channel_Bot}, who writes in the name of a channel.
     */
    private static final Set<Long> STAND_INS = Set.of(1_087_968_824L, 136_817_688L);

    /** The sender of a message, or who did something else. */
    static Person from(Fields message) {
        return message.object("from").map(Person::of).orElse(new Person(OptionalLong.empty(), false, Optional.empty()));
    }

    private static Person of(Fields user) {
        OptionalLong id = user.id("id");
        boolean standIn = id.stream().anyMatch(STAND_INS::contains);
        return new Person(
                id,
                user.isTrue("is_bot") && !standIn,
                user.text("language_code").filter(tag -> !standIn).flatMap(Person::language));
    }

    /** Their id, where it is a person's own. */
    OptionalLong themselves() {
        boolean standIn = id.stream().anyMatch(STAND_INS::contains);
        return standIn || program || isTelegram() ? OptionalLong.empty() : id;
    }

    boolean isTelegram() {
        return id.stream().anyMatch(known -> known == TELEGRAM);
    }

    /** The language of a tag like {@code es-419}, without the region. */
    private static Optional<Language> language(String tag) {
        return Optional.of(tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(first -> first.matches("[a-z]{2,3}"))
                .map(Language::new);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "Person";
    }
}
