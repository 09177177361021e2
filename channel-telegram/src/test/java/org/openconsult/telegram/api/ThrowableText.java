package org.openconsult.telegram.api;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All that a failure would bring into a log. */
final class ThrowableText {
    private ThrowableText() {}

    static String of(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
