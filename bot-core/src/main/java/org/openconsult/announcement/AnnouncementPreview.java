package org.openconsult.announcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.reply.Phrasebook;

/** Shows before it is sent what an announcement would be, to how many, and how many segments that is. */
public final class AnnouncementPreview {
    private final AudiencePeople people;
    private final Channels channels;
    private final Phrasebook words;

    public AnnouncementPreview(AudiencePeople people, Channels channels, Phrasebook words) {
        this.people = people;
        this.channels = channels;
        this.words = words;
    }

    /** The people of a channel who speak a language. */
    private record Part(String channel, Language language) {}

    /** What each part of the audience gets, those of most people first; parts without anybody are left out. */
    public List<DrawnAnnouncement> of(ActionPlan plan, MailingDraft draft) {
        Map<Part, Long> counts = new HashMap<>();
        people.each(plan, draft.audience(), one -> counts.merge(part(one), 1L, Long::sum));
        List<DrawnAnnouncement> all = new ArrayList<>();
        counts.forEach((part, count) -> drawn(plan, draft, part, count).ifPresent(all::add));
        all.sort((one, other) -> Long.compare(other.people(), one.people()));
        return all;
    }

    /** For how many people an audience is. */
    public long count(ActionPlan plan, Audience audience) {
        long[] count = new long[1];
        people.each(plan, audience, one -> count[0]++);
        return count[0];
    }

    /** How the words look on channels, in each language that has some, whoever they are for. */
    public List<DrawnAnnouncement> on(Collection<Channel> some, ActionPlan plan, MailingDraft draft) {
        List<DrawnAnnouncement> all = new ArrayList<>();
        for (Language language : plan.languages()) {
            if (!draft.texts().getOrDefault(language, "").isBlank()) {
                some.forEach(channel -> drawn(channel, plan, draft, language, 0).ifPresent(all::add));
            }
        }
        return all;
    }

    private static Part part(AudiencePeople.Addressee one) {
        return new Part(one.channel().name(), one.language());
    }

    private Optional<DrawnAnnouncement> drawn(ActionPlan plan, MailingDraft draft, Part part, long count) {
        return channels.find(new ChannelId(part.channel()))
                .flatMap(channel -> drawn(channel, plan, draft, part.language(), count));
    }

    private Optional<DrawnAnnouncement> drawn(
            Channel channel, ActionPlan plan, MailingDraft draft, Language spoken, long count) {
        return AnnouncementContent.of(draft, spoken, plan.defaultLanguage())
                .map(mailed -> new DrawnAnnouncement(
                        channel.id(), spoken, mailed.reply().language(), channel.draw(mailed.reply(), words), count));
    }
}
