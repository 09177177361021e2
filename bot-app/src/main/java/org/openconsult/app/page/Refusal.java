package org.openconsult.app.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request that cannot be done, with the sentence its sender reads; holds nothing that must stay hidden. */
public class Refusal extends ResponseStatusException {
    public Refusal(HttpStatus status, String sentence) {
        super(status, sentence);
    }

    public static Refusal badRequest(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }
}
