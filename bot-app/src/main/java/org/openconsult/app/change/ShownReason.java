package org.openconsult.app.change;

import java.util.List;

/**
 * Why something was changed, as a page tells it.
 *
 * @param text in plain words; empty where only comments or themes are cited
 * @param lang of the text
 * @param themes by name
 */
public record ShownReason(String text, String lang, List<Cited> comments, List<String> themes) {

    /**
     * A comment that caused it: none of its words.
     *
     * @param id its public id
     * @param status a key of the messages; empty where everybody may read it
     */
    public record Cited(String id, String status) {
        /** Enough of the id to tell it from others. */
        public String shown() {
            return id.length() <= 8 ? id : id.substring(0, 8);
        }
    }
}
