package org.openconsult.app.coordinator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openconsult.audit.AuditAction;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Changes accounts: on what was seen and nothing newer, with an entry in the audit trail before it happens, and never so that
 * nobody is left who administers.
 */
@Component
public class AccountChanges {
    private final Coordinators coordinators;
    private final AccountTrail trail;
    private final PasswordEncoder encoder;
    private final SecureRandom random;
    private final Clock clock;

    AccountChanges(
            Coordinators coordinators, AccountTrail trail, PasswordEncoder encoder, SecureRandom random, Clock clock) {
        this.coordinators = coordinators;
        this.trail = trail;
        this.encoder = encoder;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Adds an account with a password that is made up.
     *
     * @param identity what an identity provider knows the person by; may be blank
     */
    public NewPassword add(String who, String username, Role role, String identity) {
        Optional<String> known = identity(identity);
        Optional<AccountOutcome> hindrance = hindrance(username, known);
        if (hindrance.isPresent()) {
            return NewPassword.none(hindrance.get());
        }
        String password = Passwords.random(random);
        Coordinator account = new Coordinator(username, hash(password), role, clock.instant()).withIdentity(known);
        trail.account(who, AuditAction.ACCOUNT_ADDED, username, Map.of(), described(account));
        return coordinators.add(account)
                ? new NewPassword(AccountOutcome.DONE, Optional.of(password))
                : NewPassword.none(AccountOutcome.NAME_TAKEN);
    }

    private Optional<AccountOutcome> hindrance(String username, Optional<String> identity) {
        if (!AccountName.isPossible(username)) {
            return Optional.of(AccountOutcome.NAME_IMPOSSIBLE);
        }
        if (coordinators.find(username).isPresent()) {
            return Optional.of(AccountOutcome.NAME_TAKEN);
        }
        return identity.flatMap(wanted -> hindrance(wanted, username));
    }

    private Optional<AccountOutcome> hindrance(String identity, String username) {
        if (identity.length() > Identity.LONGEST) {
            return Optional.of(AccountOutcome.IDENTITY_IMPOSSIBLE);
        }
        return coordinators
                .withIdentity(identity)
                .filter(other -> !other.username().equals(username))
                .map(other -> AccountOutcome.IDENTITY_TAKEN);
    }

    private static Optional<String> identity(String written) {
        return Optional.of(Identity.plain(written)).filter(text -> !text.isEmpty());
    }

    /**
     * Gives somebody another role.
     *
     * @param seen the version of the account that was looked at
     */
    public AccountOutcome giveRole(String who, String username, long seen, Role role) {
        return change(who, AuditAction.ACCOUNT_CHANGED, username, seen, account -> account.withRole(role));
    }

    /**
     * Connects the account with somebody at an identity provider.
     *
     * @param identity what they are known by there; blank when they have none
     */
    public AccountOutcome connect(String who, String username, long seen, String identity) {
        Optional<String> wanted = identity(identity);
        return wanted.flatMap(text -> hindrance(text, username))
                .orElseGet(() -> change(
                        who, AuditAction.ACCOUNT_CHANGED, username, seen, account -> account.withIdentity(wanted)));
    }

    /** Nobody can sign in with it any more, and whoever is signed in ends with the next request. */
    public AccountOutcome switchOff(String who, String username, long seen) {
        return change(who, AuditAction.ACCOUNT_CLOSED, username, seen, account -> account.switched(true));
    }

    public AccountOutcome switchOn(String who, String username, long seen) {
        return change(who, AuditAction.ACCOUNT_CHANGED, username, seen, account -> account.switched(false));
    }

    /** Gives somebody who lost theirs a password that is made up. */
    public NewPassword resetPassword(String who, String username, long seen) {
        String password = Passwords.random(random);
        String hash = hash(password);
        AccountOutcome outcome =
                change(who, AuditAction.PASSWORD_CHANGED, username, seen, account -> account.withPasswordHash(hash));
        return outcome == AccountOutcome.DONE
                ? new NewPassword(outcome, Optional.of(password))
                : NewPassword.none(outcome);
    }

    /** Changes one's own; that the person knows the present one must be known before. */
    public AccountOutcome choosePassword(String username, String password) {
        if (Passwords.isTooLong(password)) {
            return AccountOutcome.PASSWORD_TOO_LONG;
        }
        if (Passwords.isTooShort(password)) {
            return AccountOutcome.PASSWORD_TOO_SHORT;
        }
        if (password.toLowerCase(Locale.ROOT).startsWith(username.toLowerCase(Locale.ROOT))) {
            return AccountOutcome.PASSWORD_LIKE_NAME;
        }
        String hash = hash(password);
        return coordinators
                .find(username)
                .map(account -> change(
                        username,
                        AuditAction.PASSWORD_CHANGED,
                        username,
                        account.version(),
                        changed -> changed.withPasswordHash(hash)))
                .orElse(AccountOutcome.UNKNOWN);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password), "A password that is there has a hash");
    }

    private AccountOutcome change(
            String who, AuditAction action, String username, long seen, UnaryOperator<Coordinator> change) {
        Optional<Coordinator> found = coordinators.find(username);
        if (found.isEmpty()) {
            return AccountOutcome.UNKNOWN;
        }
        Coordinator before = found.get();
        Coordinator after = change.apply(before);
        if (before.version() != seen) {
            return AccountOutcome.CHANGED_MEANWHILE;
        }
        if (after.equals(before)) {
            return AccountOutcome.ALREADY_SO;
        }
        return before.administers() && !after.administers()
                ? changeKeepingAnAdministrator(who, action, before, after)
                : change(who, action, before, after);
    }

    /** Two who take each other's role at the same time both see that nobody would be left, and both get theirs back. */
    private AccountOutcome changeKeepingAnAdministrator(
            String who, AuditAction action, Coordinator before, Coordinator after) {
        if (administrators() <= 1) {
            return AccountOutcome.LAST_ADMINISTRATOR;
        }
        AccountOutcome outcome = change(who, action, before, after);
        if (outcome == AccountOutcome.DONE && administrators() == 0) {
            change(who, AuditAction.ACCOUNT_CHANGED, after.next(), before.next());
            return AccountOutcome.LAST_ADMINISTRATOR;
        }
        return outcome;
    }

    private long administrators() {
        return coordinators.all().stream().filter(Coordinator::administers).count();
    }

    private AccountOutcome change(String who, AuditAction action, Coordinator before, Coordinator after) {
        trail.account(who, action, before.username(), described(before), described(after));
        if (coordinators.change(after)) {
            return AccountOutcome.DONE;
        }
        // It was announced and did not happen: the trail says that all is as it was.
        trail.account(who, action, before.username(), described(after), described(before));
        return AccountOutcome.CHANGED_MEANWHILE;
    }

    private static Map<String, Object> described(Coordinator account) {
        Map<String, Object> words = new TreeMap<>();
        words.put("role", account.role().name());
        words.put("off", account.off());
        account.identity().ifPresent(identity -> words.put("identity", identity));
        return words;
    }
}
