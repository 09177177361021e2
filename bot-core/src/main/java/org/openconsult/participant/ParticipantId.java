package org.openconsult.participant;

/** Names a person in storage. Derived from the conversation, and tells nothing about the address behind it. */
public record ParticipantId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
