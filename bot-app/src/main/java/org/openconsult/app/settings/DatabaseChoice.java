package org.openconsult.app.settings;

import com.mongodb.ConnectionString;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Which database is used.
 *
 * @param given the MongoDB of the settings; none means the embedded one
 */
public record DatabaseChoice(Optional<ConnectionString> given) {
    private static final String SETTING = "spring.mongodb.uri";

    /** @throws CannotStartException when the address cannot be read; it is not repeated, as it may hold a password */
    static DatabaseChoice read(Environment settings) {
        String uri = settings.getProperty(SETTING, "").strip();
        try {
            return new DatabaseChoice(uri.isEmpty() ? Optional.empty() : Optional.of(new ConnectionString(uri)));
        } catch (RuntimeException e) {
            throw new CannotStartException(
                    "The setting " + SETTING
                            + " cannot be read; it looks like mongodb://user:password@host:27017/openconsult.",
                    e);
        }
    }

    public boolean isEmbedded() {
        return given.isEmpty();
    }

    /** Leaves out the address, which may hold a password. */
    @Override
    public String toString() {
        return "DatabaseChoice[" + (isEmbedded() ? "embedded" : "given") + "]";
    }
}
