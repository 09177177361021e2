package org.openconsult.app.desk.comments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openconsult.app.desk.themes.ShownTheme;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.Commitment;
import org.openconsult.export.ExportFilter;
import org.openconsult.participant.StakeholderType;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** By what the list can be narrowed, and by what it is, in the reader's words. */
@Component
class CommentFilters {
    private final ChannelNames channels;
    private final CodeBooks books;
    private final Campaigns campaigns;
    private final MessageSource messages;

    CommentFilters(ChannelNames channels, CodeBooks books, Campaigns campaigns, MessageSource messages) {
        this.channels = channels;
        this.books = books;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    /**
     * A filter with what there is to choose from.
     *
     * @param name as in an address; what it is called is in the messages under {@code filter.}
     * @param value what is chosen; empty for any
     */
    record Filter(String name, List<Choice> choices, String value) {}

    /**
     * A filter that is set.
     *
     * @param value what it is set to, as people call it
     * @param path of the list without it
     */
    record Chip(String name, String value, String path) {}

    List<Filter> offered(AskedComments asked, PlanWords words) {
        return choices(words).entrySet().stream()
                .map(filter -> new Filter(
                        filter.getKey(),
                        filter.getValue(),
                        asked.get(filter.getKey()).orElse("")))
                .toList();
    }

    List<Chip> chips(AskedComments asked, PlanWords words) {
        Map<String, List<Choice>> choices = choices(words);
        return asked.filters().stream()
                .map(filter -> new Chip(
                        filter.getKey(),
                        offered(choices.getOrDefault(filter.getKey(), List.of()), filter.getValue())
                                .or(() -> looked(filter.getKey(), filter.getValue(), words))
                                .orElse(filter.getValue()),
                        asked.without(filter.getKey())))
                .toList();
    }

    private Map<String, List<Choice>> choices(PlanWords words) {
        Locale locale = words.locale();
        Choice wholePlan = new Choice(ExportFilter.WHOLE_PLAN, say("about.plan", locale));
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "commitment",
                Stream.concat(Stream.of(wholePlan), words.commitments().stream())
                        .toList());
        choices.put("district", words.districts());
        choices.put("channel", channels.choices(locale));
        choices.put("language", words.languages());
        choices.put(
                "stance", named(Stance.values(), CommentDocuments::word, stance -> say("stance." + stance, locale)));
        choices.put(
                "status",
                named(CommentStatus.values(), CommentDocuments::word, status -> say("status." + status, locale)));
        choices.put(
                AskedComments.STAKEHOLDER,
                named(
                        StakeholderType.values(),
                        StakeholderType::word,
                        type -> say("stakeholder." + type.word(), locale)));
        choices.put(
                AskedComments.ANSWERED,
                Stream.of("no", "yes")
                        .map(answer -> new Choice(answer, say("answered." + answer, locale)))
                        .toList());
        return choices;
    }

    private static <T> List<Choice> named(T[] all, Function<T, String> value, Function<T, String> name) {
        return Stream.of(all)
                .map(one -> new Choice(value.apply(one), name.apply(one)))
                .toList();
    }

    private static Optional<String> offered(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::name)
                .findFirst();
    }

    private Optional<String> looked(String filter, String value, PlanWords words) {
        return switch (filter) {
            case "commitment" -> numbered(value, words);
            case "channel" -> Optional.of(channels.of(value, words.locale()));
            case "language" -> Optional.of(words.language(value));
            case AskedComments.THEME -> theme(value, words);
            case AskedComments.CAMPAIGN -> campaigns.find(value).map(Campaign::title);
            default -> Optional.empty();
        };
    }

    private static Optional<String> numbered(String number, PlanWords words) {
        return words.plan().commitments().stream()
                .filter(commitment -> String.valueOf(commitment.number()).equals(number))
                .map(Commitment::id)
                .map(words::commitment)
                .findFirst();
    }

    /** A theme that was merged is called what it stands for, as that is what is found. */
    private Optional<String> theme(String id, PlanWords words) {
        CodeBook book = books.of(words.plan().id());
        return book.standsFor(id).map(theme -> ShownTheme.of(theme, book, words).name());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
