package org.openconsult.app.desk.contacts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.assisted.AssistedChannel;
import org.openconsult.contact.Reach;

/** Where a contact may be reached: on the channels that there are, and by e-mail. */
final class ContactChannels {
    private ContactChannels() {}

    static List<Choice> of(ChannelNames names, Locale locale) {
        return Stream.concat(
                        names.choices(locale).stream()
                                .filter(choice -> !choice.value().equals(AssistedChannel.ID.name())),
                        Stream.of(new Choice(Reach.EMAIL.name(), names.of(Reach.EMAIL.name(), locale))))
                .toList();
    }
}
