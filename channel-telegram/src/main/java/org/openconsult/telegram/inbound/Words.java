package org.openconsult.telegram.inbound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody wrote, and what Telegram marked in it. */
final class Words {
    private final String text;
    private final List<Entity> entities;

    private Words(String text, List<Entity> entities) {
        this.text = text;
        this.entities = entities;
    }

    /** The text of a message, or what is written below a picture. */
    static Words of(Fields message) {
        Optional<String> text = message.text("text");
        String written = text.or(() -> message.text("caption")).orElse("");
        return new Words(
                written,
                message.objects(text.isPresent() ? "entities" : "caption_entities").stream()
                        .flatMap(fields -> Entity.of(fields, written).stream())
                        .toList());
    }

    /** Exactly as sent; empty when there was none. */
    String text() {
        return text;
    }

    boolean isNone() {
        return text.isEmpty();
    }

    /** The command that the text begins with. */
    Optional<BotCommand> command() {
        return commands(marked("bot_command").filter(entity -> entity.start() == 0))
                .findFirst();
    }

    /** The commands anywhere in the text. */
    Stream<BotCommand> commands() {
        return commands(marked("bot_command"));
    }

    private Stream<BotCommand> commands(Stream<Entity> marks) {
        return marks.flatMap(entity -> BotCommand.in(text.substring(entity.start())).stream());
    }

    Stream<Entity> marked(String type) {
        return entities.stream().filter(entity -> entity.is(type));
    }
}
