package org.openconsult.app.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code consult.} that belong to no channel, as they were written.
 *
 * @param dataDir the folder for what is kept on this machine
 * @param publicUrl where the world reaches us, when that is known
 */
@ConfigurationProperties("consult")
public record ConsultSettings(
        @DefaultValue("data") String dataDir,
        @Nullable String publicUrl,
        @DefaultValue Keys keys,
        @DefaultValue Database database,
        @DefaultValue Toggle sample,
        @DefaultValue Toggle simulator,
        @DefaultValue Account coordinator,
        @DefaultValue SignIn signIn,
        @DefaultValue Documents documents) {

    /**
     * Secrets in base 64, the one in use first, older ones after it.
     *
     * @param encryption 32 bytes each
     * @param lookup 32 bytes each
     */
    public record Keys(
            @DefaultValue List<String> encryption,
            @DefaultValue List<String> lookup) {
        @Override
        public String toString() {
            return "Keys[hidden]";
        }
    }

    /**
     * Reaching the database.
     *
     * @param timeout how long a request waits for a database that cannot be reached
     * @param answerTimeout how long for the answer of one that was reached: a frozen one gives none
     */
    public record Database(
            @DefaultValue("3s") Duration timeout,
            @DefaultValue("9s") Duration answerTimeout) {}

    /**
     * What is switched on or off.
     *
     * @param enabled nothing when the product decides by itself
     */
    public record Toggle(@Nullable Boolean enabled) {
        public boolean orElse(boolean otherwise) {
            return enabled == null ? otherwise : enabled;
        }
    }

    /** The first account. */
    public record Account(
            @DefaultValue("admin") String username,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }

    /**
     * Signing in.
     *
     * @param passwordCost the logarithm of the rounds of bcrypt
     * @param claim what of an identity provider's word tells whose account it is
     */
    public record SignIn(
            @DefaultValue("12") int passwordCost,
            @DefaultValue("email") String claim) {}

    /**
     * Documents of sessions and meetings.
     *
     * @param maxMegabytes that one may have, each of 1,048,576 bytes
     */
    public record Documents(@DefaultValue("50") int maxMegabytes) {}
}
