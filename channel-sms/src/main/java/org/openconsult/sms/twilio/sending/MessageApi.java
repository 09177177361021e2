package org.openconsult.sms.twilio.sending;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.SendResult;
import org.openconsult.http.NeverSentException;

/**
 * Twilio's API for messages.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource">Twilio, create a
 *     message</a>
 */
public final class MessageApi implements Closeable {
    private final Sender sender;
    private final OneAttempt http;
    private final TwilioRestClient client;

    /** @param clock tells how long it is until a date that Twilio names */
    public MessageApi(ApiAccess access, Sender sender, InstantSource clock) {
        this.sender = sender;
        this.http = new OneAttempt(access, clock);
        this.client = new TwilioRestClient.Builder(access.accountSid(), access.authToken())
                .httpClient(http)
                .build();
    }

    /**
     * Asks Twilio once to send a message.
     *
     * @param statusCallback where Twilio reports what becomes of it
     * @return what came of it; whatever it does not know for sure is unknown
     */
    public SendResult create(String to, String body, Optional<URI> statusCallback) {
        return create(sender.message(new PhoneNumber(to)).setBody(body), statusCallback);
    }

    /**
     * Asks Twilio once to send what a form makes of variables.
     *
     * @param form the name of the form at Twilio
     * @param variables a JSON object of texts
     * @see <a href="https://www.twilio.com/docs/content/using-variables-with-content-api">Twilio, content variables</a>
     */
    public SendResult create(String to, String form, String variables, Optional<URI> statusCallback) {
        return create(
                sender.message(new PhoneNumber(to)).setContentSid(form).setContentVariables(variables), statusCallback);
    }

    private SendResult create(MessageCreator message, Optional<URI> statusCallback) {
        statusCallback.ifPresent(message::setStatusCallback);
        try {
            return result(message.create(client));
        } catch (RefusedException refused) {
            return refused.refusal().result();
        } catch (RuntimeException failure) {
            return result(failure);
        }
    }

    private static SendResult result(Message message) {
        if (message.getSid() == null) {
            return new SendResult.Unknown("An answer that names no message");
        }
        return Message.Status.FAILED == message.getStatus()
                ? failed(message.getErrorCode())
                : new SendResult.Sent(Optional.of(message.getSid()));
    }

    /** Made, and failed at once: of this Twilio sends no report. */
    private static SendResult failed(@Nullable Integer code) {
        Next next = Optional.ofNullable(code).flatMap(TwilioError::next).orElse(Next.GIVE_UP);
        return next.after(code == null ? "failed" : code.toString(), Optional.empty());
    }

    private static SendResult result(RuntimeException failure) {
        return causes(failure)
                .filter(NeverSentException.class::isInstance)
                .map(NeverSentException.class::cast)
                .findFirst()
                .map(never -> Next.HOLD.after("No connection: " + never.kind(), Optional.empty()))
                .orElseGet(() -> new SendResult.Unknown("No answer: " + kind(failure)));
    }

    private static String kind(Throwable failure) {
        return causes(failure)
                .reduce(failure, (outer, inner) -> inner)
                .getClass()
                .getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
