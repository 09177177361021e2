package org.openconsult.app.desk.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ListedContact;
import org.openconsult.invitation.InvitationText;
import org.openconsult.invitation.InvitedContacts;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Tally;
import org.openconsult.participant.StakeholderType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Invitations as coordinators see them: before they are sent what each contact gets, afterwards what became of them. */
@Component
class ShownInvitations {
    private final ContactList contacts;
    private final InvitationText text;
    private final Channels channels;
    private final ChannelNames names;
    private final Mailings mailings;
    private final MailingTallies tallies;
    private final MessageSource messages;

    ShownInvitations(
            ContactList contacts,
            InvitationText text,
            Channels channels,
            ChannelNames names,
            Mailings mailings,
            MailingTallies tallies,
            MessageSource messages) {
        this.contacts = contacts;
        this.text = text;
        this.channels = channels;
        this.names = names;
        this.mailings = mailings;
        this.tallies = tallies;
        this.messages = messages;
    }

    /**
     * What those of one language and channel get.
     *
     * @param words empty where there are none for them
     * @param tooLong it is more than one segment
     */
    record Part(String language, String channel, long people, String words, int segments, boolean tooLong) {}

    /** A filter to choose from. */
    record Filter(String name, List<Choice> choices, String value) {}

    /** An invitation that was sent, or is going out. */
    record Sent(
            String id,
            String when,
            String by,
            String state,
            long people,
            long waiting,
            long sent,
            long delivered,
            long failed,
            long doubted,
            long left) {}

    private record Kind(Language language, ChannelId channel) {}

    /** Words to begin with, for each language that there are some for. */
    Map<String, String> proposals(PlanWords words) {
        ActionPlan plan = words.plan();
        Map<String, String> proposals = new HashMap<>();
        for (Language language : plan.languages()) {
            String title = plan.title().in(language, plan.defaultLanguage());
            Optional.ofNullable(messages.getMessage(
                            "invite.proposal." + language.tag(), new Object[] {title}, null, words.locale()))
                    .ifPresent(proposal -> proposals.put(InvitationForm.TEXT + language.tag(), proposal));
        }
        return proposals;
    }

    List<Filter> filters(PlanWords words, InvitationForm form) {
        Locale locale = words.locale();
        List<Choice> types = Stream.of(StakeholderType.values())
                .map(type -> new Choice(
                        type.word(),
                        String.valueOf(messages.getMessage("stakeholder." + type.word(), null, "", locale))))
                .toList();
        return List.of(
                filter(InvitedContacts.STAKEHOLDER, types, form),
                filter(InvitedContacts.DISTRICT, words.districts(), form),
                filter(InvitedContacts.LANGUAGE, words.languages(), form));
    }

    private static Filter filter(String name, List<Choice> choices, InvitationForm form) {
        return new Filter(name, choices, form.get(name).orElse(""));
    }

    /** How many contacts would be invited. */
    long people(PlanWords words, InvitationForm form) {
        return invited(words, form).count();
    }

    private Stream<ContactCard> invited(PlanWords words, InvitationForm form) {
        InvitedContacts wanted = form.invited();
        return contacts.of(words.plan().id(), words.locale()).contacts().stream()
                .filter(wanted::has)
                .map(ListedContact::contact)
                .map(contact -> contact.card());
    }

    /** What each of them would get. */
    List<Part> parts(PlanWords words, InvitationForm form) {
        Map<Kind, Long> counts = new LinkedHashMap<>();
        invited(words, form)
                .forEach(card ->
                        counts.merge(new Kind(card.language(), card.address().channel()), 1L, Long::sum));
        List<Part> parts = new ArrayList<>();
        counts.forEach((kind, people) -> channels.find(kind.channel())
                .ifPresent(channel -> parts.add(part(words, form, kind, channel, people))));
        return parts;
    }

    private Part part(PlanWords words, InvitationForm form, Kind kind, Channel channel, long people) {
        ActionPlan plan = words.plan();
        List<DrawnMessage> drawn = text.on(channel, form.texts(plan), kind.language(), plan.defaultLanguage())
                .orElse(List.of());
        return new Part(
                words.language(kind.language().tag()),
                names.of(kind.channel().name(), words.locale()),
                people,
                drawn.stream().map(DrawnMessage::text).findFirst().orElse(""),
                drawn.stream().mapToInt(DrawnMessage::segments).sum(),
                !drawn.isEmpty() && !InvitationText.isShort(drawn));
    }

    /** Why it cannot be sent as it is: a key of the messages; empty when it can. */
    static Optional<String> hindrance(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.of("invite.nobody");
        }
        if (parts.stream().anyMatch(part -> part.words().isEmpty())) {
            return Optional.of("invite.wordless");
        }
        return parts.stream().anyMatch(Part::tooLong) ? Optional.of("invite.tooLong") : Optional.empty();
    }

    /** All of a consultation, the newest first. */
    List<Sent> of(PlanWords words) {
        return mailings.of(words.plan().id(), MailingKind.INVITATION).stream()
                .map(mailing -> {
                    Tally tally = tallies.of(mailing);
                    return new Sent(
                            mailing.id(),
                            words.time(mailing.madeAt()),
                            mailing.by(),
                            mailing.state().name(),
                            tally.all(),
                            tally.of(Mark.Group.WAITING),
                            tally.of(Mark.Group.SENT),
                            tally.of(Mark.Group.DELIVERED),
                            tally.of(Mark.Group.FAILED),
                            tally.of(Mark.Group.IN_DOUBT),
                            tally.of(Mark.Group.NOT_WRITTEN));
                })
                .toList();
    }
}
