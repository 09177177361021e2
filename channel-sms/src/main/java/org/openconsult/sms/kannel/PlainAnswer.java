package org.openconsult.sms.kannel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openconsult.inbox.Answer;
import org.openconsult.sms.encoding.SmsText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tells Kannel what to send back, and where to report what became of it. Kannel makes one text of an answer, in as many
 * parts as it takes; an empty one is silence. It listens to the headers where kannel.conf has
 * {@code accept-x-kannel-headers = true}.
 */
final class PlainAnswer {
    /** Without the charset Kannel takes the bytes for Latin-1, and every é for two characters. */
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final StatusAddress reports;

    PlainAnswer(StatusAddress reports) {
        this.reports = reports;
    }

    ResponseEntity<byte[]> of(Answer answer) {
        List<Integer> said = IntStream.range(0, answer.messages().size())
                .filter(index -> !text(answer, index).isBlank())
                .boxed()
                .toList();
        String body = String.join(
                "\n", said.stream().map(index -> text(answer, index)).toList());
        var response = ResponseEntity.ok().contentType(TEXT);
        if (!said.isEmpty()) {
            TextHeaders.of(body, address(answer, said)).forEach(response::header);
        }
        return response.body(body.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> address(Answer answer, List<Integer> said) {
        return reports.of(
                said.stream().flatMap(index -> answer.id(index).stream()).toList());
    }

    private static String text(Answer answer, int index) {
        return SmsText.clean(answer.messages().get(index).text());
    }
}
