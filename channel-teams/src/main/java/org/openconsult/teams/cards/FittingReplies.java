package org.openconsult.teams.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openconsult.conversation.talk.Pager;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.Section;

/**
 * Splits a reply into as many as it takes so that each fits, between its parts or else between the sentences of one. The
 * choices come with the last, and no two forms stand together.
 */
final class FittingReplies {
    private final Reply whole;
    private final Phrasebook words;
    private final Predicate<Reply> fits;
    private final List<Reply> done = new ArrayList<>();
    private List<Part> open = new ArrayList<>();

    /** @param fits whether a reply can be shown as one message */
    FittingReplies(Reply whole, Phrasebook words, Predicate<Reply> fits) {
        this.whole = whole;
        this.words = words;
        this.fits = fits;
    }

    /** In their order, never none. */
    List<Reply> split() {
        whole.parts().stream().flatMap(this::pieces).forEach(this::add);
        done.add(reply(open, whole.choices()));
        return List.copyOf(done);
    }

    private void add(Part piece) {
        List<Part> longer = Stream.concat(open.stream(), Stream.of(piece)).toList();
        if (open.isEmpty() || (hasOneFormAtMost(longer) && fit(longer))) {
            open.add(piece);
        } else {
            done.add(reply(open, List.of()));
            open = new ArrayList<>(List.of(piece));
        }
    }

    private static boolean hasOneFormAtMost(List<Part> parts) {
        return parts.stream().filter(Form.class::isInstance).count() <= 1;
    }

    /** Any may become the last, so each has room for the choices. */
    private boolean fit(List<Part> parts) {
        return fits.test(reply(parts, whole.choices()));
    }

    private Reply reply(List<Part> parts, List<Choice> choices) {
        return new Reply(whole.language(), parts, choices, whole.turned());
    }

    private Stream<Part> pieces(Part part) {
        if (fit(List.of(part)) || part instanceof Form) {
            return Stream.of(part);
        }
        if (part instanceof Phrase phrase) {
            return cut(words.say(whole.language(), phrase.key(), phrase.arguments()), Passage::new);
        }
        if (part instanceof Passage passage) {
            return cut(passage.text(), Passage::new);
        }
        if (part instanceof Heading heading) {
            return cut(heading.text(), Heading::new);
        }
        if (part instanceof Section section) {
            return cut(section.text(), text -> new Section(section.name(), text));
        }
        Item item = (Item) part;
        return cut(item.text(), text -> new Item(item.number(), text));
    }

    private Stream<Part> cut(String text, Function<String, Part> part) {
        Predicate<String> fitting = piece -> fit(List.of(part.apply(piece)));
        return new Pager(whole.language().locale(), fitting)
                .pages(text).stream().flatMap(page -> halved(page, fitting)).map(part);
    }

    /** One character as people see them can be too long all the same: it has any number of accents. */
    private static Stream<String> halved(String page, Predicate<String> fitting) {
        if (fitting.test(page) || page.codePointCount(0, page.length()) < 2) {
            return Stream.of(page);
        }
        int middle = page.offsetByCodePoints(0, page.codePointCount(0, page.length()) / 2);
        return Stream.of(page.substring(0, middle), page.substring(middle)).flatMap(half -> halved(half, fitting));
    }
}
