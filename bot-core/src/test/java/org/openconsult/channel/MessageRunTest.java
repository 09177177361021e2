package org.openconsult.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageRunTest {
    private static final List<DrawnChoice> CHOICES = List.of(new DrawnChoice("Yes", "1"));

    @Test
    void hasTheChoicesWithTheLastMessage() {
        assertThat(run("one", "two", "three"))
                .containsExactly(message("one", List.of()), message("two", List.of()), message("three", CHOICES));
    }

    @Test
    void isOneMessageWhereThereIsOneText() {
        assertThat(run("one")).containsExactly(message("one", CHOICES));
    }

    private static List<DrawnMessage> run(String... texts) {
        return MessageRun.of(List.of(texts), CHOICES, MessageRunTest::message);
    }

    private static DrawnMessage message(String text, List<DrawnChoice> choices) {
        return new DrawnMessage(text, choices, Optional.empty(), 1);
    }
}
