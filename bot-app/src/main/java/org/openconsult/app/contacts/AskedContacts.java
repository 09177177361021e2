package org.openconsult.app.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ContactStanding;
import org.openconsult.contact.ListedContact;
import org.openconsult.participant.StakeholderType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which contacts a page's address asks for, so that it can be kept and sent to a colleague. What it does not know filters nothing.
 *
 * @param parameters those that are known and say something
 */
public record AskedContacts(Map<String, String> parameters) {
    /** The list at the desk. */
    public static final String PATH = "/desk/contacts";

    public static final String STANDING = "standing";
    public static final String TYPE = "stakeholder";
    public static final String DISTRICT = "district";
    public static final String LANGUAGE = "language";
    public static final String CHANNEL = "channel";
    public static final String DAYS = "days";
    static final String PAGE = "page";
    private static final List<String> KNOWN =
            List.of(ChosenPlan.PARAMETER, STANDING, TYPE, DISTRICT, LANGUAGE, CHANNEL, DAYS, PAGE);
    private static final int LONGEST = 100;
    private static final int USUAL_DAYS = 7;

    /** What a page's address says. */
    public static AskedContacts read(Map<String, String> all) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : KNOWN) {
            Optional.ofNullable(all.get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                    .ifPresent(value -> known.put(name, value));
        }
        return new AskedContacts(known);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** After how many days without a word from somebody they are to be followed up. */
    public int days() {
        return number(DAYS, USUAL_DAYS, 365);
    }

    /** From 1. */
    public int page() {
        return number(PAGE, 1, 100_000);
    }

    private int number(String name, int usual, int most) {
        return get(name)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number > 0 && number <= most)
                .orElse(usual);
    }

    /** Whether a contact fits all of it. */
    public boolean fits(ListedContact listed, Instant now) {
        ContactCard card = listed.contact().card();
        return fits(STANDING, word -> ContactStanding.of(word)
                        .filter(standing -> !listed.isIn(standing, now, Duration.ofDays(days())))
                        .isEmpty())
                && fits(TYPE, word -> card.type()
                        .map(StakeholderType::word)
                        .filter(word::equals)
                        .isPresent())
                && fits(DISTRICT, id -> card.district().filter(id::equals).isPresent())
                && fits(LANGUAGE, tag -> card.language().tag().equals(tag))
                && fits(CHANNEL, name -> card.address().channel().name().equals(name));
    }

    private boolean fits(String name, Predicate<String> test) {
        return get(name).filter(test.negate()).isEmpty();
    }

    /** The first page of the list with one filter set to another value. */
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.remove(PAGE);
        other.put(name, value);
        return path(other);
    }

    /** Another page of the same. */
    public String page(int number) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(PAGE, Integer.toString(number));
        return path(other);
    }

    private static String path(Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
