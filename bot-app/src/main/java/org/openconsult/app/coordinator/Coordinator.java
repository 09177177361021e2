package org.openconsult.app.coordinator;

import java.time.Instant;

/**
 * A person who works on consultations.
 *
 * @param username what they sign in with
 * @param passwordHash with the name of the way it was made in front: {@code {bcrypt}$2a$…}
 */
public record Coordinator(String username, String passwordHash, Role role, Instant createdAt) {
    @Override
    public String toString() {
        return "Coordinator[" + username + ", " + role + "]";
    }
}
