package org.openconsult.sms.twilio;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.MessageApi;
import org.openconsult.sms.twilio.sending.Sender;
import org.openconsult.sms.twilio.sending.TapForms;

/** Makes the transport of each kind of address. */
final class TwilioTransports {
    private final TwilioSenders senders;
    private final ApiAccess access;
    private final StatusAddress reports;
    private final Executor background;
    private final InstantSource clock;

    TwilioTransports(
            TwilioSenders senders, ApiAccess access, StatusAddress reports, Executor background, InstantSource clock) {
        this.senders = senders;
        this.access = access;
        this.reports = reports;
        this.background = background;
        this.clock = clock;
    }

    TwilioTransport of(AddressSpace space) {
        return new TwilioTransport(
                space, senders.of(space).map(sender -> dispatch(space, sender)), senders.limits(space));
    }

    private Dispatch dispatch(AddressSpace space, Sender sender) {
        MessageApi api = new MessageApi(access, sender, clock);
        Dispatch words = senders.drawsButtons(space)
                ? new TappedDispatch(api, new TapForms(access, background, clock), reports)
                : new TextDispatch(api, reports);
        return new FormedDispatch(api, words, reports);
    }
}
