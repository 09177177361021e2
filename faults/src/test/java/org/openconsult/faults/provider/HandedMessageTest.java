package org.openconsult.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandedMessageTest {
    private static final long SECOND = 1_000_000_000;
    private final HandedMessage message = new HandedMessage();

    @Test
    void countsHowOftenThePersonGotIt() {
        message.accept(7);
        message.accept(7);

        assertThat(message.accepted()).isEqualTo(2);
        assertThat(message.wasAlways(7)).isTrue();
    }

    @Test
    void noticesOtherWords() {
        message.accept(7);
        message.accept(8);

        assertThat(message.wasAlways(8)).isFalse();
        assertThat(message.wasAlways(7)).isFalse();
    }

    @Test
    void noticesWhoComesBeforeTheTimeThatWasNamed() {
        message.askToWaitUntil(10 * SECOND);
        message.handedAt(9 * SECOND);
        message.askToWaitUntil(20 * SECOND);
        message.handedAt(20 * SECOND);

        assertThat(message.tooEarly()).isEqualTo(1);
    }

    @Test
    void findsTheProductsNameInTheAddressForReports() {
        String name = "0123456789abcdef0123456789abcdef/12-0";

        assertThat(Handed.name("https://x/status?message=0123456789abcdef0123456789abcdef%2F12-0"))
                .contains(name);
        assertThat(Handed.name("https://x/status/" + name)).contains(name);
        assertThat(Handed.name("https://x/status")).isEmpty();
    }
}
