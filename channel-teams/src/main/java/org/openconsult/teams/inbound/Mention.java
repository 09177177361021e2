package org.openconsult.teams.inbound;

import java.util.List;
import java.util.Optional;

/**
 * Somebody named in a text, as Teams marks it.
 *
 * @param id whose
 * @param text the mark where it stands in the text: {@code <at>Ana</at>}
 */
record Mention(String id, String text) {

    /** Those in a message; what says too little of itself is none. */
    static List<Mention> in(Activity message) {
        return message.objects("entities")
                .filter(entity -> entity.text("type").filter("mention"::equals).isPresent())
                .flatMap(entity -> of(entity).stream())
                .toList();
    }

    private static Optional<Mention> of(Activity entity) {
        String text = entity.text("text")
                .or(() -> entity.text("mentioned", "name").map(name -> "<at>" + name + "</at>"))
                .orElse("");
        return entity.text("mentioned", "id").map(id -> new Mention(id, text));
    }

    /** A text without this mark, wherever it stands, and without the gap that it leaves. */
    String takenFrom(String said) {
        StringBuilder rest = new StringBuilder(said.length());
        int done = 0;
        for (int at = find(said, 0); at >= 0; at = find(said, done)) {
            rest.append(said, done, at);
            done = at + text.length();
            if (endsInSpace(rest) && done < said.length() && said.charAt(done) == ' ') {
                done++;
            }
        }
        return rest.append(said, done, said.length()).toString();
    }

    private int find(String said, int from) {
        return text.isEmpty() ? -1 : said.indexOf(text, from);
    }

    private static boolean endsInSpace(StringBuilder before) {
        return before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "Mention";
    }
}
