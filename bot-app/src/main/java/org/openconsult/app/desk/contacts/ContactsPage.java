package org.openconsult.app.desk.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.contacts.AskedContacts;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.contact.ContactCoverage;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactStanding;
import org.openconsult.contact.ListedContact;
import org.openconsult.participant.StakeholderType;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists contacts: whom coordinators know, who was invited and took part, and who is to be followed up. */
@DeskController
class ContactsPage {
    static final String PATH = AskedContacts.PATH;
    private static final int SHOWN = 100;

    private final ChosenPlan plans;
    private final ContactList contacts;
    private final ShownContacts shown;
    private final ChannelNames channels;
    private final MessageSource messages;
    private final Clock clock;

    ContactsPage(
            ChosenPlan plans,
            ContactList contacts,
            ShownContacts shown,
            ChannelNames channels,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.contacts = contacts;
        this.shown = shown;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A filter by where contacts stand.
     *
     * @param word a key of the messages; empty for all of them
     */
    record Standing(String word, String path, long number, boolean current) {}

    /**
     * A filter to choose from.
     *
     * @param name as in an address; what it is called is in the messages under {@code contacts.}
     */
    record Filter(String name, List<Choice> choices, String value) {}

    /** A line of the coverage. */
    record Covered(String name, ContactCoverage.Count count) {}

    @GetMapping(PATH)
    @MayRun
    String list(@RequestParam Map<String, String> parameters, Model page, Locale locale) {
        AskedContacts asked = AskedContacts.read(parameters);
        page.addAttribute("asked", asked);
        plans.of(asked.get(ChosenPlan.PARAMETER), locale).ifPresent(words -> list(asked, words, page));
        return "desk/contacts";
    }

    private void list(AskedContacts asked, PlanWords words, Model page) {
        Instant now = clock.instant();
        ContactList.All listed = contacts.of(words.plan().id(), words.locale());
        List<ListedContact> all = listed.contacts();
        page.addAttribute("unreadable", listed.unreadable());
        List<ListedContact> fitting =
                all.stream().filter(one -> asked.fits(one, now)).toList();
        int pages = Math.max(1, (fitting.size() + SHOWN - 1) / SHOWN);
        int number = Math.min(asked.page(), pages);
        page.addAttribute("plan", words);
        page.addAttribute("total", all.size());
        page.addAttribute("found", fitting.size());
        page.addAttribute("pages", pages);
        page.addAttribute("number", number);
        page.addAttribute(
                "lines",
                fitting.stream()
                        .skip((number - 1L) * SHOWN)
                        .limit(SHOWN)
                        .map(one -> shown.line(one, words))
                        .toList());
        page.addAttribute("standings", standings(asked, all, now));
        page.addAttribute("filters", filters(asked, words));
        ContactCoverage coverage = ContactCoverage.of(all);
        page.addAttribute("byType", covered(coverage.types(), type -> say("stakeholder." + type, words.locale())));
        page.addAttribute("byDistrict", covered(coverage.districts(), words::district));
    }

    private static List<Standing> standings(AskedContacts asked, List<ListedContact> all, Instant now) {
        return Stream.concat(Stream.of(""), Stream.of(ContactStanding.values()).map(ContactStanding::word))
                .map(word -> {
                    AskedContacts alone = AskedContacts.read(
                            Map.of(AskedContacts.STANDING, word, AskedContacts.DAYS, Integer.toString(asked.days())));
                    return new Standing(
                            word,
                            asked.with(AskedContacts.STANDING, word),
                            all.stream().filter(one -> alone.fits(one, now)).count(),
                            asked.get(AskedContacts.STANDING).orElse("").equals(word));
                })
                .toList();
    }

    private List<Filter> filters(AskedContacts asked, PlanWords words) {
        Locale locale = words.locale();
        List<Choice> types = Stream.of(StakeholderType.values())
                .map(type -> new Choice(type.word(), say("stakeholder." + type.word(), locale)))
                .toList();
        return Stream.of(
                        new Filter(AskedContacts.TYPE, types, ""),
                        new Filter(AskedContacts.DISTRICT, words.districts(), ""),
                        new Filter(AskedContacts.LANGUAGE, words.languages(), ""),
                        new Filter(AskedContacts.CHANNEL, ContactChannels.of(channels, locale), ""))
                .map(filter -> new Filter(
                        filter.name(),
                        filter.choices(),
                        asked.get(filter.name()).orElse("")))
                .toList();
    }

    private static List<Covered> covered(Map<String, ContactCoverage.Count> counts, UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .map(entry -> new Covered(entry.getKey().isEmpty() ? "" : name.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String say(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
