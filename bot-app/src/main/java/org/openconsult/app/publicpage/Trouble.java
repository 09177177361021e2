package org.openconsult.app.publicpage;

import org.springframework.http.HttpStatus;

/** A public page that cannot be shown; the reader is told why in their language. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String sentence;

    private Trouble(HttpStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    /** There is no such consultation, commitment, comment or file. */
    static Trouble lost(String sentence) {
        return new Trouble(HttpStatus.NOT_FOUND, sentence);
    }

    /** Others are being served just now. */
    static Trouble busy() {
        return new Trouble(HttpStatus.SERVICE_UNAVAILABLE, "public.busy");
    }

    /** The database cannot be reached. */
    static Trouble away() {
        return new Trouble(HttpStatus.SERVICE_UNAVAILABLE, "public.away");
    }

    HttpStatus status() {
        return status;
    }

    /** A key of the messages. */
    String sentence() {
        return sentence;
    }
}
