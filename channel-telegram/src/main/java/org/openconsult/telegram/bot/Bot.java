package org.openconsult.telegram.bot;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the bot while the program runs. Safe for use by many threads. */
public final class Bot {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final long id;
    private volatile Optional<String> name = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();

    /** One that nothing is known of yet but its number, which its token begins with. */
    public Bot(String token) {
        this.id = Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    public long id() {
        return id;
    }

    /** What stands after {@code t.me/}; empty until Telegram has said it. */
    public Optional<String> name() {
        return name;
    }

    /** Telegram said what it is called. */
    public void isCalled(String newName) {
        name = Optional.of(newName);
    }

    /** What keeps it from working, as a sentence for whoever runs it. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** It cannot work now, and is tried again. Logged when it begins and when it changes. */
    public void complain(String sentence) {
        if (!trouble.equals(Optional.of(sentence))) {
            trouble = Optional.of(sentence);
            LOG.warn("{} It is tried again.", sentence);
        }
    }

    /** It works. */
    public void relent() {
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            LOG.info("Telegram works again.");
        }
    }
}
