package org.openconsult.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;

/** What every provider's transport keeps on the way out, however the provider behaves. A provider's tests extend it. */
public abstract class TransportContract {
    private static final String WORDS = "¿Código? Saved: 3 Clinics 👍";

    /** The transport under test, set up with everything it needs to send. */
    protected abstract Transport transport();

    /** Where a message can go. */
    protected abstract Address somebody();

    /** The provider takes what it is asked. */
    protected abstract void takesMessages();

    /** The provider is there and says that it cannot just now, so that surely nothing was sent. */
    protected abstract void isBusy();

    /** The provider says that it will never take the message. */
    protected abstract void refusesTheMessage();

    /** The provider takes the request and hangs up without an answer. */
    protected abstract void hangsUp();

    /** Nobody listens where the provider is. */
    protected abstract void isAway();

    /** How many requests the provider has had. */
    protected abstract int requests();

    @Test
    void sendsAMessageByOneRequest() {
        takesMessages();

        assertThat(send()).isInstanceOf(SendResult.Sent.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void asksOnceAndLeavesItToOthersToTryAgain() {
        isBusy();

        assertThat(send()).isInstanceOf(SendResult.RetryAfter.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void givesUpAMessageThatIsRefusedForGood() {
        refusesTheMessage();

        assertThat(send()).isInstanceOf(SendResult.BadContent.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void doubtsWhatMayHaveArrivedAndSendsItNoSecondTime() {
        hangsUp();

        assertThat(send()).isInstanceOf(SendResult.Unknown.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void holdsEverythingWhileTheProviderIsAway() {
        isAway();

        assertThat(send()).isInstanceOfSatisfying(SendResult.RetryAfter.class, wait -> assertThat(wait.everybody())
                .isTrue());
    }

    @Test
    void givesNoReasonThatTellsWhoItWasForOrWhatItSaid() {
        for (Runnable trouble : List.<Runnable>of(this::isBusy, this::refusesTheMessage, this::hangsUp, this::isAway)) {
            trouble.run();
            assertThat(send().toString()).doesNotContain(somebody().value(), "Clinics");
        }
    }

    @Test
    void isNamedAndLimited() {
        assertThat(transport().sends()).isTrue();
        assertThat(transport().channel()).isEqualTo(somebody().channel());
        assertThat(transport().provider()).isNotBlank();
        assertThat(transport().limits().perSecond()).isPositive();
    }

    private SendResult send() {
        return transport()
                .send(new OutgoingMessage(
                        "0f1e/7-0", somebody(), new DrawnMessage(WORDS, List.of(), Optional.of("UCS-2"), 1)));
    }
}
