package org.openconsult.reply;

/** How a channel marks text up. What it is given comes from the catalogs, the plan and people. */
public interface Markup {
    /** No markup at all. */
    Markup NONE = new Markup() {
        @Override
        public String text(String plain) {
            return plain;
        }

        @Override
        public String heading(String written) {
            return written;
        }
    };

    /** Bare text, written so that nothing in it is taken for markup. */
    String text(String plain);

    /** A heading, of text that was {@linkplain #text written} already. */
    String heading(String written);
}
