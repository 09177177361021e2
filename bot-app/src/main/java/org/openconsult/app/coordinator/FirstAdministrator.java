package org.openconsult.app.coordinator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.start.Announcement;
import org.openconsult.app.start.StartTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes the first account: with the password of the settings, or with one that is made up and shown once. An account
 * that exists is never changed.
 */
class FirstAdministrator implements StartTask {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Coordinators coordinators;
    private final FirstAccount account;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random;
    private final Announcement announcement;

    FirstAdministrator(
            Coordinators coordinators,
            ConsultSettings.Account account,
            PasswordEncoder encoder,
            Clock clock,
            SecureRandom random,
            Announcement announcement) {
        this.coordinators = coordinators;
        this.account = FirstAccount.read(account);
        this.encoder = encoder;
        this.clock = clock;
        this.random = random;
        this.announcement = announcement;
    }

    @Override
    public String name() {
        return "the first administrator's account";
    }

    @Override
    public void run() {
        account.password().ifPresentOrElse(this::addWithGivenPassword, this::addWithNewPassword);
    }

    private void addWithGivenPassword(String password) {
        Optional<Coordinator> existing = coordinators.find(account.username());
        if (existing.isEmpty()) {
            coordinators.add(administrator(password));
        } else if (!encoder.matches(password, existing.get().passwordHash())) {
            LOG.warn(
                    "The account {} keeps the password it has: consult.coordinator.password is for a new account.",
                    account.username());
        }
    }

    private void addWithNewPassword() {
        String password = Passwords.random(random);
        if (coordinators.isEmpty() && coordinators.add(administrator(password))) {
            announcement.firstAdministrator(account.username(), password);
        }
    }

    private Coordinator administrator(String password) {
        String hash = Objects.requireNonNull(encoder.encode(password), "A password that is there has a hash");
        return new Coordinator(account.username(), hash, Role.ADMINISTRATOR, clock.instant());
    }
}
