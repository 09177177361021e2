package org.openconsult.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.ReplyText;

/**
 * What can be tapped under a reply: the answers to its question, the numbers of its list, the commands that go on from it,
 * and a link by which a commitment is handed on.
 */
final class ReplyChoices {
    /** Telegram takes a hundred buttons under a message; the rest of a longer list is typed. */
    private static final int MOST_NUMBERS = 80;

    private static final CatalogLabel SHARE = new CatalogLabel("choice.share");

    private static final CatalogLabel ALONE = new CatalogLabel("group.comment");

    private final Reply reply;
    private final ReplyText words;
    private final Optional<String> botName;

    /** @param botName without it, there are no links */
    ReplyChoices(Reply reply, ReplyText words, Optional<String> botName) {
        this.reply = reply;
        this.words = words;
        this.botName = botName;
    }

    List<DrawnChoice> drawn() {
        return Stream.of(offered(Choice.Kind.ANSWER), numbers(), offered(Choice.Kind.COMMAND), intoSession(), share())
                .flatMap(choices -> choices)
                .toList();
    }

    private Stream<DrawnChoice> offered(Choice.Kind kind) {
        return reply.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(choice -> new DrawnChoice(PlainText.of(words.name(choice.label())), choice.value()));
    }

    /** Marked, a number opens what it names whatever was asked. */
    private Stream<DrawnChoice> numbers() {
        return parts(Item.class).limit(MOST_NUMBERS).map(item -> new DrawnChoice(item.number(), "#" + item.number()));
    }

    private Stream<DrawnChoice> intoSession() {
        return botName.stream().flatMap(bot -> parts(Reply.Invitation.class)
                .map(invitation -> "https://t.me/" + bot + "?start=join-" + invitation.code())
                .map(link -> new DrawnChoice(PlainText.of(words.name(ALONE)), link)));
    }

    private Stream<DrawnChoice> share() {
        return botName.stream().flatMap(bot -> parts(Heading.class).flatMap(heading -> share(bot, heading)));
    }

    private Stream<DrawnChoice> share(String bot, Heading heading) {
        Locale locale = reply.language().locale();
        return heading.commitment().stream()
                .mapToObj(number -> ShareLink.of(bot, number, heading.text(), locale))
                .map(link -> new DrawnChoice(PlainText.of(words.name(SHARE)), link));
    }

    private <P extends Part> Stream<P> parts(Class<P> kind) {
        return reply.parts().stream().filter(kind::isInstance).map(kind::cast);
    }
}
