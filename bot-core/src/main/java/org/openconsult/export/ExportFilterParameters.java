package org.openconsult.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;

/**
 * Reads a filter from the parameters {@code channel district language commitment stance status from to}. One that is
 * absent or blank filters nothing.
 */
public final class ExportFilterParameters {
    /** Their names, as in an export's address. */
    public static final List<String> NAMES =
            List.of("channel", "district", "language", "commitment", "stance", "status", "from", "to");

    private final Map<String, String> parameters;
    private final ActionPlan plan;

    private ExportFilterParameters(Map<String, String> parameters, ActionPlan plan) {
        this.parameters = parameters;
        this.plan = plan;
    }

    /**
     * Reads the filter for a plan's comments. {@code commitment} is a number or an id, 0 for the whole plan;
     * {@code from} and {@code to} are days of the plan's time zone or moments with an offset, both included.
     *
     * @param parameters may hold others as well; these are not looked at
     * @throws WrongParameterException for the first parameter that cannot be understood
     */
    public static ExportFilter read(Map<String, String> parameters, ActionPlan plan) {
        return new ExportFilterParameters(parameters, plan).filter();
    }

    private ExportFilter filter() {
        Optional<Instant> from = read("from", text -> moment("from", text, 0));
        Optional<Instant> until = read("to", text -> moment("to", text, 1));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new WrongParameterException("to", "is before \"from\".");
        }
        return new ExportFilter(
                read("channel", ExportFilterParameters::channel),
                read("district", this::district),
                read("language", ExportFilterParameters::language),
                read("commitment", this::commitment),
                read("stance", word -> WordParameter.read("stance", word, Stance.values())),
                read("status", word -> WordParameter.read("status", word, CommentStatus.values())),
                from,
                until);
    }

    private <T> Optional<T> read(String name, Function<String, T> reader) {
        return Optional.ofNullable(parameters.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(reader);
    }

    private static ChannelId channel(String text) {
        try {
            return new ChannelId(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongParameterException("channel", "must be the name of a channel in small letters, like sms.");
        }
    }

    private static Language language(String text) {
        try {
            return new Language(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongParameterException("language", "must be two or three small letters, like en.");
        }
    }

    private String district(String text) {
        List<String> known = plan.districts().stream().map(District::id).toList();
        if (!known.contains(text)) {
            throw new WrongParameterException("district", "must be one of " + String.join(", ", known) + ".");
        }
        return text;
    }

    private String commitment(String text) {
        if (text.equals(ExportFilter.WHOLE_PLAN)) {
            return text;
        }
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(text)
                        || Integer.toString(commitment.number()).equals(text))
                .map(Commitment::id)
                .findFirst()
                .orElseThrow(() -> new WrongParameterException(
                        "commitment", "must be the number or the id of one of the plan's commitments, or 0."));
    }

    /** The start of a day or a moment, or the first one after it: days end at midnight, moments with their millisecond. */
    private Instant moment(String name, String text, int after) {
        try {
            // An address turns the + of an offset into a space.
            ZoneId zone = plan.timeZone();
            return text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant().plusMillis(after)
                    : LocalDate.parse(text).plusDays(after).atStartOfDay(zone).toInstant();
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new WrongParameterException(
                    name, "must be a day like 2020-10-05 or a moment like 2020-10-05T08:00:00Z.");
        }
    }
}
