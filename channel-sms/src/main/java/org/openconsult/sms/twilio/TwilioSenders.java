package org.openconsult.sms.twilio;

import java.time.Duration;
import java.util.Optional;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.SendLimits;
import org.openconsult.sms.chatapp.ChatAppSettings;
import org.openconsult.sms.twilio.sending.Sender;

/** Who we are on each kind of address, how fast we may send there, and how answers go out. */
final class TwilioSenders {
    /** Half of what Twilio lets a WhatsApp sender have; Messenger's own limit depends on how many follow a page. */
    private static final SendLimits CHAT_APP = new SendLimits(40, false, Duration.ofSeconds(1));

    private final TwilioAccount account;
    private final TwilioSettings settings;
    private final ChatAppSettings chatApps;

    TwilioSenders(TwilioAccount account, TwilioSettings settings, ChatAppSettings chatApps) {
        this.account = account;
        this.settings = settings;
        this.chatApps = chatApps;
    }

    /** Empty where only what comes in can be answered. Whether a messaging service has a number of WhatsApp nobody says. */
    Optional<Sender> of(AddressSpace space) {
        return switch (space) {
            case SMS -> account.sender();
            case WHATSAPP -> chatApps.whatsApp().map(number -> Sender.number(space.full(number)));
            case MESSENGER -> chatApps.messenger().map(page -> Sender.number(space.full(page)));
        };
    }

    /** Buttons cannot be put into the answer to a request. */
    AnswerWay answerWay(AddressSpace space) {
        if (of(space).isEmpty()) {
            return AnswerWay.IN_REQUEST;
        }
        return drawsButtons(space) ? AnswerWay.BY_SENDING : settings.answerWay();
    }

    boolean drawsButtons(AddressSpace space) {
        return space == AddressSpace.WHATSAPP && chatApps.drawsButtons();
    }

    SendLimits limits(AddressSpace space) {
        return space == AddressSpace.SMS ? settings.limits() : CHAT_APP;
    }
}
