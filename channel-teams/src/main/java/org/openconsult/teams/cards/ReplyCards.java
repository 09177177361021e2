package org.openconsult.teams.cards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.ReplyText;
import tools.jackson.databind.node.ObjectNode;

/** Draws replies as messages with cards: one, or several where one would be larger than Teams takes. */
public final class ReplyCards {
    /** A card with more of them is no longer one to choose on; they can be typed. */
    private static final int MOST_CHOICES = 20;

    private final Phrasebook words;

    public ReplyCards(Phrasebook words) {
        this.words = words;
    }

    /** In their order, never none. */
    public List<DrawnMessage> draw(Reply reply) {
        List<Choice> choices = reply.choices().stream()
                .limit(MOST_CHOICES)
                .map(ReplyCards::shortened)
                .toList();
        Reply offered = new Reply(reply.language(), reply.parts(), choices, reply.turned());
        return new FittingReplies(offered, words, part -> CardSize.fits(card(part)))
                .split().stream().map(this::message).toList();
    }

    private static Choice shortened(Choice choice) {
        return choice.label() instanceof PlanLabel label
                ? new Choice(choice.value(), new PlanLabel(Actions.shortened(label.text())), choice.kind())
                : choice;
    }

    private DrawnMessage message(Reply reply) {
        return new DrawnMessage(text(reply), choices(reply), Optional.empty(), 1)
                .drawnAs(card(reply).toString());
    }

    private ObjectNode card(Reply reply) {
        return CardDrawing.card(reply, words, text(reply));
    }

    private String text(Reply reply) {
        return CardText.clean(new ReplyText(reply, words).withTypedChoices());
    }

    private List<DrawnChoice> choices(Reply reply) {
        return Stream.of(offered(reply, Choice.Kind.ANSWER), numbers(reply), offered(reply, Choice.Kind.COMMAND))
                .flatMap(choices -> choices)
                .toList();
    }

    private Stream<DrawnChoice> offered(Reply reply, Choice.Kind kind) {
        var names = new ReplyText(reply, words);
        return reply.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(choice -> new DrawnChoice(CardText.clean(names.name(choice.label())), choice.value()));
    }

    private static Stream<DrawnChoice> numbers(Reply reply) {
        return reply.parts().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .map(item -> new DrawnChoice(item.number(), "#" + item.number()));
    }
}
