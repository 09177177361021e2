package org.openconsult.sms.cost;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;

/** The same words as most bots send them: each sentence a text of its own, a list as one, the choices with the last. */
final class OneTextPerSentence {
    private OneTextPerSentence() {}

    static List<Reply> of(Reply reply) {
        var texts = new ArrayList<List<Part>>();
        Part before = null;
        for (Part part : reply.parts()) {
            if (part instanceof Passage passage) {
                sentences(reply, passage).forEach(sentence -> texts.add(List.of(sentence)));
            } else if (part instanceof Item && before instanceof Item) {
                texts.add(join(texts.remove(texts.size() - 1), part));
            } else {
                texts.add(List.of(part));
            }
            before = part;
        }
        List<Reply> replies = new ArrayList<>();
        for (List<Part> text : texts) {
            boolean last = replies.size() == texts.size() - 1;
            replies.add(new Reply(reply.language(), text, last ? reply.choices() : List.of()));
        }
        return replies;
    }

    private static List<Part> join(List<Part> parts, Part next) {
        var joined = new ArrayList<>(parts);
        joined.add(next);
        return joined;
    }

    private static List<Part> sentences(Reply reply, Passage passage) {
        var breaks = BreakIterator.getSentenceInstance(reply.language().locale());
        breaks.setText(passage.text());
        var sentences = new ArrayList<Part>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(new Passage(passage.text().substring(start, end).strip()));
            start = end;
        }
        return sentences;
    }
}
