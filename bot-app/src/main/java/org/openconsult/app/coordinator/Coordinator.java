package org.openconsult.app.coordinator;

import java.time.Instant;
import java.util.Optional;
import org.springframework.util.Assert;

/**
 * A person who works on consultations.
 *
 * @param username what they sign in with
 * @param passwordHash with the name of the way it was made in front: {@code {bcrypt}$2a$…}
 * @param identity what an identity provider knows them by, in small letters: mostly their e-mail address
 * @param lastSignInAt to about ten minutes
 * @param off whether nobody can sign in with it until it is switched on again
 * @param version counts the changes; what was signed in with another version ends
 */
public record Coordinator(
        String username,
        String passwordHash,
        Role role,
        Instant createdAt,
        Optional<String> identity,
        Optional<Instant> lastSignInAt,
        boolean off,
        long version) {
    public Coordinator {
        Assert.isTrue(version >= 0, "Versions count from zero");
    }

    /** A new one. */
    public Coordinator(String username, String passwordHash, Role role, Instant createdAt) {
        this(username, passwordHash, role, createdAt, Optional.empty(), Optional.empty(), false, 0);
    }

    /** Whether it keeps the installation from being without an administrator. */
    public boolean administers() {
        return role == Role.ADMINISTRATOR && !off;
    }

    Coordinator withPasswordHash(String hash) {
        return new Coordinator(username, hash, role, createdAt, identity, lastSignInAt, off, version);
    }

    Coordinator withRole(Role other) {
        return new Coordinator(username, passwordHash, other, createdAt, identity, lastSignInAt, off, version);
    }

    Coordinator withIdentity(Optional<String> other) {
        return new Coordinator(username, passwordHash, role, createdAt, other, lastSignInAt, off, version);
    }

    Coordinator switched(boolean nowOff) {
        return new Coordinator(username, passwordHash, role, createdAt, identity, lastSignInAt, nowOff, version);
    }

    Coordinator next() {
        return new Coordinator(
                username, passwordHash, role, createdAt, identity, lastSignInAt, off, Math.addExact(version, 1));
    }

    @Override
    public String toString() {
        return "Coordinator[" + username + ", " + role + "]";
    }
}
