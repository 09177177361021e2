package org.openconsult.app.page;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openconsult.inbox.ReceptionClosedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database out of reach is nobody's mistake: it is said so, and when to try again. */
@ControllerAdvice
class Unavailable {
    private static final String SECONDS = "5";

    @ExceptionHandler({MongoException.class, ReceptionClosedException.class})
    void tellToTryAgain(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
