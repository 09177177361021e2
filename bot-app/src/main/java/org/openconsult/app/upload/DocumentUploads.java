package org.openconsult.app.upload;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openconsult.app.settings.CannotStartException;

/**
 * How large a document may be, and where it is sent.
 *
 * @param mostBytes of one document
 */
public record DocumentUploads(long mostBytes) {
    /** Below this stand the kind of what a document is of, and its id. */
    public static final String PATH = "/desk/documents/";

    /** On the page that a document belongs to: what became of it. */
    public static final String OUTCOME = "document";

    private static final int MOST_MEGABYTES = 1024;
    private static final int MEGABYTE = 1 << 20;
    private static final Pattern DOOR = Pattern.compile(Pattern.quote(PATH) + "(session|meeting)/([0-9A-Za-z-]{1,64})");

    /**
     * Reads the setting.
     *
     * @throws CannotStartException when it is too little or too much
     */
    static DocumentUploads of(int megabytes) {
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new CannotStartException(
                    "The setting consult.documents.max-megabytes must be a number from 1 to " + MOST_MEGABYTES + ".");
        }
        return new DocumentUploads((long) megabytes * MEGABYTE);
    }

    /** The same as people are told it. */
    public long megabytes() {
        return mostBytes / MEGABYTE;
    }

    /** What a request may have: a document that is just too large is told so by what takes it, like any other mistake. */
    long mostOfRequest() {
        return mostBytes + MEGABYTE;
    }

    /** Belongs behind whatever knows who somebody is, and before whatever reads what they send. */
    public Filter watch() {
        return new UploadWatch(this);
    }

    /** The page of the session or meeting that a request brings a document for. */
    static Optional<String> page(HttpServletRequest request) {
        Matcher door = DOOR.matcher(path(request));
        return door.matches() ? Optional.of("/desk/" + door.group(1) + "s/" + door.group(2)) : Optional.empty();
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
