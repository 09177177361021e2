package org.openconsult.telegram.inbound;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Told;

/** Reads what is said in groups: whether somebody addresses us, and which commitment they name. */
final class GroupTalk {
    /** In a group with several bots each of them gets commands that name none: these are taken for us. */
    private static final Pattern FOR_ANY_BOT = Pattern.compile("start|help|list|c[0-9]{1,3}", Pattern.CASE_INSENSITIVE);

    private final OurBot us;
    private final NumberReader numbers;
    private final Keys keys;
    private final PrivateMessages messages;

    GroupTalk(OurBot us, NumberReader numbers, Keys keys, PrivateMessages messages) {
        this.us = us;
        this.numbers = numbers;
        this.keys = keys;
        this.messages = messages;
    }

    Received message(Fields message, Chat chat, Instant latest) {
        Person person = Person.from(message);
        if (person.isTelegram() || message.isTrue("is_automatic_forward")) {
            return new NotForUs("linked_channel");
        }
        if (person.program()) {
            return new NotForUs("bot");
        }
        return Contents.isNote(message)
                ? new NotForUs("note")
                : saidToUs(message)
                        .<Received>map(said -> addressed(message, chat, person, said, latest))
                        .orElse(new NotForUs("group_talk"));
    }

    /** Words that were a comment in a session have become others; all else that is edited in a group is not for us. */
    Received edit(Fields message, Chat chat, OptionalLong update, Instant latest) {
        OptionalLong id = message.id("message_id");
        OptionalLong who = Person.from(message).themselves();
        Words words = Words.of(message);
        if (id.isEmpty() || who.isEmpty() || words.isNone()) {
            return new NotForUs("group_edit");
        }
        InboundMessage changed = messages.overheard(
                keys.edit(chat, id.getAsLong(), message.id("edit_date"), update),
                who.getAsLong(),
                saidToUs(message).orElse(words.text()).strip(),
                Person.from(message).language(),
                Sent.in(message).filter(at -> at.isBefore(latest)).orElse(latest));
        return new Told(
                changed.editing(keys.message(chat, id.getAsLong())).filledIn(CommentForm.NOTHING), Optional.empty());
    }

    private Addressed addressed(Fields message, Chat chat, Person person, String said, Instant latest) {
        return new Addressed(
                chat.id(),
                Topic.of(message),
                person.language(),
                numbers.naming(said),
                byPerson(message, chat, person, said, latest),
                Optional.empty());
    }

    private Optional<SaidInGroup> byPerson(Fields message, Chat chat, Person person, String said, Instant latest) {
        OptionalLong id = message.id("message_id");
        OptionalLong who = person.themselves();
        if (id.isEmpty() || who.isEmpty()) {
            return Optional.empty();
        }
        InboundMessage words = messages.overheard(
                keys.message(chat, id.getAsLong()),
                who.getAsLong(),
                said.strip(),
                person.language(),
                Sent.in(message).filter(at -> at.isBefore(latest)).orElse(latest));
        return Optional.of(new SaidInGroup(words, message.object("chat").flatMap(group -> group.text("title"))));
    }

    /** What is said to us, without our name; empty when it is said to others. */
    private Optional<String> saidToUs(Fields message) {
        Words words = Words.of(message);
        return command(words)
                .or(() -> mention(words))
                .or(() -> isReply(message) ? Optional.of(words.text()) : Optional.empty());
    }

    private Optional<String> command(Words words) {
        Stream<BotCommand> first = words
                .command()
                .filter(command -> command.bot().isEmpty()
                        && FOR_ANY_BOT.matcher(command.name()).matches())
                .stream();
        Stream<BotCommand> naming = words.commands()
                .filter(command -> command.bot().flatMap(us::isCalled).orElse(false));
        return Stream.concat(first, naming).map(BotCommand::argument).findFirst();
    }

    private Optional<String> mention(Words words) {
        Stream<Entity> byName = words.marked("mention")
                .flatMap(entity -> us
                        .endOfMention(words.text(), entity.start())
                        .map(end -> new Entity(entity.type(), entity.start(), end, entity.user()))
                        .stream());
        Stream<Entity> byId = words.marked("text_mention").filter(entity -> us.isOurs(entity.user()));
        return Stream.concat(byName, byId)
                .min(Comparator.comparingInt(Entity::start))
                .map(entity -> without(words.text(), entity));
    }

    private static String without(String text, Entity mention) {
        return text.substring(0, mention.start()) + text.substring(mention.end());
    }

    /** In a topic, everything is a reply to the note that opened it: that is none. */
    private boolean isReply(Fields message) {
        return message.object("reply_to_message")
                .filter(original -> !original.has("forum_topic_created"))
                .filter(original -> us.isOurs(Person.from(original).id()))
                .isPresent();
    }
}
