package org.openconsult.app.start;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence on the error stream why the program does not start, instead of Spring's report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {
    private final PrintStream errors;

    StartFailureReporter() {
        this(System.err);
    }

    StartFailureReporter(PrintStream errors) {
        this.errors = errors;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = StartFailure.sentence(failure);
        sentence.ifPresent(errors::println);
        return sentence.isPresent();
    }
}
