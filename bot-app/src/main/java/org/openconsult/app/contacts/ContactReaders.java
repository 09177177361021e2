package org.openconsult.app.contacts;

import java.time.Clock;
import java.time.LocalDate;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.contact.ContactReader;
import org.springframework.stereotype.Component;

/** Reads contacts for a plan, by the channels that there are, on the day that it is where the plan is. */
@Component
public class ContactReaders {
    private final Channels channels;
    private final Clock clock;

    ContactReaders(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    public ContactReader of(ActionPlan plan) {
        return new ContactReader(plan, LocalDate.ofInstant(clock.instant(), plan.timeZone()), this::isChannel);
    }

    private boolean isChannel(String name) {
        return name.matches("[a-z][a-z_]*")
                && channels.find(new ChannelId(name)).isPresent();
    }
}
