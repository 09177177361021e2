package org.openconsult.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.letter.Letter;
import org.openconsult.letter.StoredLetter;
import org.openconsult.letter.UnreadableLetter;
import org.openconsult.turn.PastTurn;

/** Makes of what is stored of a talk what is shown of it. */
final class TalkEntries {
    private final DeliveryStages deliveries;
    private final ShownWords shown;
    private final boolean buttons;

    /**
     * @param buttons choices are tapped; without buttons they stand in the text
     */
    TalkEntries(DeliveryStages deliveries, ShownWords shown, boolean buttons) {
        this.deliveries = deliveries;
        this.shown = shown;
        this.buttons = buttons;
    }

    /**
     * A turn with its answers, and the letters that were written before the next.
     *
     * @param newest the last turn of the talk: what says no more where it stood stands there
     */
    Stream<TalkEntry> of(PastTurn turn, List<StoredLetter> letters, PastTurn newest) {
        List<TalkEntry> entries = new ArrayList<>();
        entries.add(heard(turn));
        entries.addAll(answers(turn));
        letters.stream()
                .filter(letter -> place(letter, newest) == turn.number())
                .map(letter -> written(letter, turn))
                .forEach(entries::add);
        return entries.stream();
    }

    private static long place(StoredLetter letter, PastTurn newest) {
        return letter instanceof Letter whole
                ? whole.place()
                : ((UnreadableLetter) letter).place().orElse(newest.number());
    }

    private TalkEntry written(StoredLetter letter, PastTurn turn) {
        return letter instanceof Letter whole
                ? told(turn, whole)
                : new TalkEntry.Unreadable(
                        letter.id(), ((UnreadableLetter) letter).at().orElse(turn.at()));
    }

    private TalkEntry heard(PastTurn turn) {
        List<Attachment> attachments = List.copyOf(turn.attachments());
        return new TalkEntry.Heard(
                turn.number(), turn.receivedAt(), shown.of(turn, turn.text()), attachments, turn.comments());
    }

    private List<TalkEntry> answers(PastTurn turn) {
        return IntStream.range(0, turn.said().size())
                .mapToObj(index -> told(turn, index))
                .toList();
    }

    private TalkEntry told(PastTurn turn, int index) {
        DrawnMessage message = turn.said().get(index);
        return new TalkEntry.Told(
                turn.answer(index),
                turn.at(),
                shown.of(turn, BareText.of(message)),
                tapped(turn, message),
                message.segments(),
                Optional.empty(),
                turn.answerWay() == AnswerWay.IN_REQUEST,
                deliveries.of(turn.answer(index)));
    }

    private TalkEntry told(PastTurn turn, Letter letter) {
        return new TalkEntry.Told(
                letter.id(),
                letter.at(),
                shown.of(turn, BareText.of(letter.message())),
                List.of(),
                letter.message().segments(),
                Optional.of(letter.by()),
                false,
                deliveries.of(letter.id()));
    }

    private List<String> tapped(PastTurn turn, DrawnMessage message) {
        return buttons
                ? message.choices().stream()
                        .map(choice -> shown.of(turn, choice.label()))
                        .toList()
                : List.of();
    }
}
