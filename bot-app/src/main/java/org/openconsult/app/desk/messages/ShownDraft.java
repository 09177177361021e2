package org.openconsult.app.desk.messages;

import java.util.Optional;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.correspondence.Draft;

/**
 * What would be sent, ready for the page.
 *
 * @param text as it would leave, the consultation's name with it; empty where it is marked up
 * @param encoding how it is carried, where somebody pays for segments; else empty
 * @param messages how many messages it takes; only what fits one can be sent
 * @param isLong it is more than people read at once
 */
record ShownDraft(int characters, String text, String encoding, int segments, int messages, boolean isLong) {
    private static final String MARKED_UP = "HTML";

    static ShownDraft of(Optional<Draft> draft) {
        return draft.map(ShownDraft::of).orElse(new ShownDraft(0, "", "", 0, 0, true));
    }

    private static ShownDraft of(Draft draft) {
        DrawnMessage first = draft.messages().get(0);
        boolean isMarkedUp = first.encoding().filter(MARKED_UP::equals).isPresent();
        boolean isEmpty = draft.words().isEmpty();
        return new ShownDraft(
                draft.characters(),
                isMarkedUp || isEmpty ? "" : first.text(),
                isMarkedUp ? "" : first.encoding().orElse(""),
                draft.segments(),
                draft.messages().size(),
                draft.isLong());
    }
}
