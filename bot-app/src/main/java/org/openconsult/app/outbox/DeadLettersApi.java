package org.openconsult.app.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.openconsult.app.page.Refusal;
import org.openconsult.delivery.DeadLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The messages that could not be sent, for coordinators' programs. */
@RestController
class DeadLettersApi {
    private static final int SHOWN = 500;

    private final DeadLetters letters;

    DeadLettersApi(DeadLetters letters) {
        this.letters = letters;
    }

    record All(@JsonProperty("dead_letters") List<ShownLetter> letters) {}

    record Resend(@JsonProperty("id") String id) {}

    @GetMapping("/api/v1/outbox/dead-letters")
    All newest() {
        return new All(letters.newest(SHOWN).stream().map(ShownLetter::of).toList());
    }

    @PostMapping(path = "/api/v1/outbox/dead-letters/resend", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@RequestBody Resend wanted) {
        if (wanted.id() == null || !letters.resend(wanted.id())) {
            throw Refusal.badRequest("The field id names no message that could not be sent.");
        }
    }
}
