package org.openconsult.telegram.api;

/** A call did not lead to a result. Its message holds codes and kinds of failures: no token, no address, no word. */
public abstract sealed class ApiException extends Exception permits ApiRefusedException, ApiUnreachableException {
    ApiException(String message) {
        super(message);
    }
}
