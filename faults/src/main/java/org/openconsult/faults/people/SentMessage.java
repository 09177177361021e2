package org.openconsult.faults.people;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** A message that a person sent, and what the provider saw become of it. */
public final class SentMessage {
    private final String sid;
    private final String from;
    private final String text;
    private final Set<Long> answers = new CopyOnWriteArraySet<>();

    SentMessage(String sid, String from, String text) {
        this.sid = sid;
        this.from = from;
        this.text = text;
    }

    public String sid() {
        return sid;
    }

    public String from() {
        return from;
    }

    public String text() {
        return text;
    }

    /**
     * The provider got 200 for it, with these texts to be sent to the person.
     *
     * @return whether this is the first time
     */
    public synchronized boolean acknowledged(long answer) {
        boolean first = answers.isEmpty();
        answers.add(answer);
        return first;
    }

    public boolean isAcknowledged() {
        return !answers.isEmpty();
    }

    /** {@linkplain Digest Stand-ins} for the different lists of texts that it was answered with. */
    public Set<Long> answers() {
        return Set.copyOf(answers);
    }

    /** Leaves out number and words. */
    @Override
    public String toString() {
        return "SentMessage[" + sid + "]";
    }
}
