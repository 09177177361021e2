package org.openconsult.app.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts side by side, each cut where the words of the other are different.
 *
 * @param before the earlier text, with what is gone from it
 * @param after the later text, with what is new in it
 */
public record WordChanges(List<Piece> before, List<Piece> after) {
    /** White space belongs to the word before it, so that a gap between two changed words is no gap. */
    private static final Pattern WORD = Pattern.compile("\\s+|\\S+\\s*");

    public static WordChanges between(String before, String after) {
        List<String> gone = words(before);
        List<String> come = words(after);
        List<AbstractDelta<String>> changes = DiffUtils.diff(gone, come).getDeltas();
        return new WordChanges(
                pieces(gone, changes, AbstractDelta::getSource), pieces(come, changes, AbstractDelta::getTarget));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> pieces(
            List<String> words,
            List<AbstractDelta<String>> changes,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> change : changes) {
            Chunk<String> chunk = side.apply(change);
            add(pieces, words.subList(done, chunk.getPosition()), false);
            done = chunk.getPosition() + chunk.size();
            add(pieces, words.subList(chunk.getPosition(), done), true);
        }
        add(pieces, words.subList(done, words.size()), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }
}
