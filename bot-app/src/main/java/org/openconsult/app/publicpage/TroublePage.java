package org.openconsult.app.publicpage;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language why a public page is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = TroublePage.class)
class TroublePage {
    private static final String SECONDS = "30";

    private final PublicFrame frame;

    TroublePage(PublicFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler(Trouble.class)
    ModelAndView tell(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        if (trouble.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        var page = new ModelAndView("public/trouble", trouble.status());
        frame.around(page.getModelMap(), Reader.of(request));
        page.addObject("sentence", trouble.sentence());
        return page;
    }

    @ExceptionHandler(MongoException.class)
    ModelAndView tellToComeBack(HttpServletRequest request, HttpServletResponse response) {
        return tell(Trouble.away(), request, response);
    }
}
