package org.openconsult.telegram.inbound;

import java.util.OptionalLong;

/** The topics of a group that has them. */
final class Topic {
    private Topic() {}

    /**
     * The topic of a message. In groups without topics replies have a thread as well, and nothing can be sent to it.
     */
    static OptionalLong of(Fields message) {
        return message.isTrue("is_topic_message") ? message.id("message_thread_id") : OptionalLong.empty();
    }
}
