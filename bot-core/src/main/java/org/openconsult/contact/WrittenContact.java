package org.openconsult.contact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;
import org.openconsult.contact.ContactProblem.Kind;
import org.openconsult.participant.StakeholderType;

/** One contact as it was written, read field by field; what is wrong is noted, and reads as nothing. */
final class WrittenContact {
    private static final int LONGEST = 200;
    private static final Map<String, StakeholderType> OTHER_WORDS = Map.of(
            "ciudadano", StakeholderType.CITIZEN,
            "ciudadana", StakeholderType.CITIZEN,
            "ciudadanía", StakeholderType.CITIZEN,
            "sociedad_civil", StakeholderType.CIVIL_SOCIETY,
            "gobierno", StakeholderType.GOVERNMENT,
            "sector_privado", StakeholderType.PRIVATE_SECTOR,
            "medios", StakeholderType.MEDIA);

    private final int where;
    private final Map<ContactField, String> fields;
    private final ActionPlan plan;
    private final List<ContactProblem> problems;
    private final Set<ContactField> marked = EnumSet.noneOf(ContactField.class);

    WrittenContact(ContactReader.Written written, ActionPlan plan, List<ContactProblem> problems) {
        this.where = written.where();
        this.fields = written.fields();
        this.plan = plan;
        this.problems = problems;
        problems.stream()
                .filter(problem -> problem.where() == where)
                .map(ContactProblem::field)
                .forEach(marked::add);
    }

    /** Empty when anything is wrong with it. */
    Optional<ContactCard> card(LocalDate today, Predicate<String> channels) {
        Optional<String> name = line(ContactField.NAME);
        Optional<String> organisation = line(ContactField.ORGANISATION);
        if (name.isEmpty() && organisation.isEmpty() && isUnmarked(ContactField.NAME, ContactField.ORGANISATION)) {
            wrong(ContactField.NAME, Kind.NAMELESS);
        }
        Optional<StakeholderType> type = type();
        Optional<String> district = district();
        Language language = language();
        Optional<Address> address = address(channels);
        Optional<String> what = needed(ContactField.CONSENT);
        Optional<LocalDate> given = given(today);
        Optional<String> kept = needed(ContactField.CONSENT_KEPT);
        return marked.isEmpty()
                ? Optional.of(new ContactCard(
                        name,
                        organisation,
                        type,
                        district,
                        language,
                        address.orElseThrow(),
                        new Consent(what.orElseThrow(), given.orElseThrow(), kept.orElseThrow())))
                : Optional.empty();
    }

    private boolean isUnmarked(ContactField... these) {
        return Stream.of(these).noneMatch(marked::contains);
    }

    private Optional<String> get(ContactField field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> line(ContactField field) {
        Optional<String> line = get(field).map(text -> text.replaceAll("[\\s\\p{Cntrl}]+", " "));
        return line.isPresent() && line.get().length() > LONGEST ? wrong(field, Kind.TOO_LONG) : line;
    }

    private Optional<String> needed(ContactField field) {
        Optional<String> line = line(field);
        return line.isEmpty() && isUnmarked(field) ? wrong(field, Kind.MISSING) : line;
    }

    private Optional<StakeholderType> type() {
        return get(ContactField.STAKEHOLDER_TYPE)
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
                .flatMap(word -> StakeholderType.of(word)
                        .or(() -> Optional.ofNullable(OTHER_WORDS.get(word)))
                        .or(() -> wrong(ContactField.STAKEHOLDER_TYPE, Kind.UNKNOWN)));
    }

    private Optional<String> district() {
        return get(ContactField.DISTRICT)
                .flatMap(name ->
                        plan.district(name).map(District::id).or(() -> wrong(ContactField.DISTRICT, Kind.UNKNOWN)));
    }

    /** The plan's own where none is given. */
    private Language language() {
        return get(ContactField.LANGUAGE)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .flatMap(tag -> plan.languages().stream()
                        .filter(language -> language.tag().equals(tag))
                        .findFirst()
                        .or(() -> wrong(ContactField.LANGUAGE, Kind.UNKNOWN)))
                .orElse(plan.defaultLanguage());
    }

    private Optional<Address> address(Predicate<String> channels) {
        Optional<String> channel = needed(ContactField.CHANNEL)
                .map(name -> name.toLowerCase(Locale.ROOT).replace("-", ""))
                .flatMap(name -> name.equals(Reach.EMAIL.name()) || channels.test(name)
                        ? Optional.of(name)
                        : wrong(ContactField.CHANNEL, Kind.UNKNOWN));
        Optional<String> written = needed(ContactField.ADDRESS);
        return channel.isEmpty() || written.isEmpty()
                ? Optional.empty()
                : address(new ChannelId(channel.get()), written.get());
    }

    private Optional<Address> address(ChannelId channel, String written) {
        Optional<String> value;
        if (Reach.isPhone(channel)) {
            value = Reach.phone(written, plan.country()).or(() -> wrong(ContactField.ADDRESS, Kind.NOT_A_PHONE));
        } else if (channel.equals(Reach.EMAIL)) {
            value = Reach.email(written).or(() -> wrong(ContactField.ADDRESS, Kind.NOT_AN_EMAIL));
        } else {
            value = Optional.of(written.toLowerCase(Locale.ROOT));
        }
        return value.map(found -> new Address(channel, found));
    }

    private Optional<LocalDate> given(LocalDate today) {
        return needed(ContactField.CONSENT_DATE).flatMap(day -> {
            try {
                LocalDate date = LocalDate.parse(day);
                return date.isAfter(today) ? wrong(ContactField.CONSENT_DATE, Kind.IN_THE_FUTURE) : Optional.of(date);
            } catch (DateTimeException malformed) {
                return wrong(ContactField.CONSENT_DATE, Kind.NOT_A_DATE);
            }
        });
    }

    private <T> Optional<T> wrong(ContactField field, Kind kind) {
        marked.add(field);
        problems.add(new ContactProblem(where, field, kind));
        return Optional.empty();
    }
}
