package org.openconsult.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentDocuments.Piece;
import org.openconsult.comment.CommentId;
import org.openconsult.redaction.Finding;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Versions;
import org.openconsult.turn.PastTurn;

/**
 * Masks a talk. What its messages say together, in a comment that they made, is looked for in that comment: a name of which
 * one part came in one message and the rest in the next is in neither of them.
 */
final class TalkMask {
    private final Versions comments;
    private final PersonalDataMask mask;
    private final List<String> byHand;
    private final Map<CommentId, List<CutOff>> known = new HashMap<>();

    /** @param byHand what is masked by hand in any of the person's comments */
    TalkMask(Versions comments, PersonalDataMask mask, List<String> byHand) {
        this.comments = comments;
        this.mask = mask;
        this.byHand = List.copyOf(byHand);
    }

    /**
     * Part of what is to be masked, which goes on in another message.
     *
     * @param words all that this message brought
     * @param part what of them it is
     */
    private record CutOff(String words, String part) {
        /** Leaves out the words. */
        @Override
        public String toString() {
            return "CutOff";
        }
    }

    /** What may be shown of something that was said in a turn, by whomever. */
    String masked(PastTurn turn, String text) {
        Stream<String> parts = turn.comments().stream()
                .flatMap(comment -> known.computeIfAbsent(comment, this::cutOff).stream())
                .filter(cut -> turn.text().contains(cut.words()))
                .map(CutOff::part);
        return mask.mask(text, Stream.concat(byHand.stream(), parts).distinct().toList())
                .text();
    }

    private List<CutOff> cutOff(CommentId comment) {
        return comments.newest(comment.value()).stream()
                .flatMap(found -> CommentDocuments.revisions(found).stream())
                .flatMap(revision -> cutOff(revision).stream())
                .distinct()
                .toList();
    }

    private List<CutOff> cutOff(Document revision) {
        List<Piece> pieces = CommentDocuments.pieces(revision);
        if (pieces.isEmpty()) {
            return List.of();
        }
        String text = revision.getString(CommentDocuments.TEXT);
        List<CutOff> all = new ArrayList<>();
        for (Finding finding : mask.findings(text, byHand)) {
            for (Piece piece : pieces) {
                int start = Math.max(finding.start(), piece.start());
                int end = Math.min(finding.end(), piece.end());
                boolean whole = start == finding.start() && end == finding.end();
                if (start < end && !whole) {
                    all.add(new CutOff(text.substring(piece.start(), piece.end()), text.substring(start, end)));
                }
            }
        }
        return all;
    }
}
