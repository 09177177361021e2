package org.openconsult.telegram;

/**
 * Addresses that open a talk with the bot.
 *
 * @see <a href="https://core.telegram.org/bots/features#deep-linking">Telegram, deep linking</a>
 */
final class DeepLink {
    private DeepLink() {}

    /** @param bot the bot's name, without {@code @} */
    static String of(String bot) {
        return "https://t.me/" + bot;
    }

    /** One that opens a commitment. */
    static String of(String bot, int commitment) {
        return of(bot) + "?start=c" + commitment;
    }
}
