package org.openconsult.app.desk.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openconsult.app.desk.coverage.CommentsPath;
import org.openconsult.app.desk.overview.Chart.Column;
import org.openconsult.app.desk.overview.Chart.Kind;
import org.openconsult.app.desk.overview.Chart.Row;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.export.ExportFilter;
import org.openconsult.participant.StakeholderType;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.Figures.Ages;
import org.openconsult.search.Figures.DayOnChannel;

/** Makes charts of a consultation's figures, in the reader's words. */
public final class Charts {
    private static final int MOST_DAYS = 400;
    private static final Column COMMENTS = new Column(Label.message("overview.comments"), true);
    private static final Column PEOPLE = new Column(Label.message("overview.people"), true);

    private final Figures figures;
    private final PlanWords words;

    public Charts(Figures figures, PlanWords words) {
        this.figures = figures;
        this.words = words;
    }

    /** Every day from the first comment to the last one, those without any too. */
    Chart byDay() {
        List<String> channels = List.copyOf(figures.channels().keySet());
        List<Column> columns = new ArrayList<>();
        channels.forEach(channel -> columns.add(new Column(channel(channel), true)));
        columns.add(new Column(Label.message("overview.people"), false));
        return new Chart(
                "byDay",
                "overview.byDay",
                Kind.LINE,
                "overview.day",
                List.copyOf(columns),
                days().map(day -> new Row(Label.name(words.day(day)), "", counts(day, channels)))
                        .toList());
    }

    /**
     * Every week from that of the first comment to that of the last one, by the Monday on which it begins. People are not
     * counted: who wrote on two days of a week would be two.
     */
    public Chart byWeek() {
        List<String> channels = List.copyOf(figures.channels().keySet());
        SortedMap<LocalDate, Map<String, Long>> weeks = new TreeMap<>();
        if (!figures.days().isEmpty()) {
            monday(figures.days().firstKey())
                    .datesUntil(figures.days().lastKey().plusDays(1), Period.ofWeeks(1))
                    .forEach(week -> weeks.put(week, new HashMap<>()));
        }
        figures.daysOnChannels()
                .forEach((day, count) -> weeks.computeIfAbsent(monday(day.day()), first -> new HashMap<>())
                        .merge(day.channel(), count.comments(), Long::sum));
        List<Column> columns = new ArrayList<>(List.of(new Column(Label.message("overview.comments"), false)));
        channels.forEach(channel -> columns.add(new Column(channel(channel), true)));
        List<Row> rows = new ArrayList<>();
        weeks.forEach((week, counts) -> rows.add(new Row(Label.name(words.day(week)), "", ofWeek(counts, channels))));
        return new Chart("byWeek", "overview.byWeek", Kind.LINE, "overview.week", columns, rows);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Long> ofWeek(Map<String, Long> counts, List<String> channels) {
        List<Long> all = new ArrayList<>();
        all.add(counts.values().stream().mapToLong(Long::longValue).sum());
        channels.forEach(channel -> all.add(counts.getOrDefault(channel, 0L)));
        return List.copyOf(all);
    }

    private Stream<LocalDate> days() {
        if (figures.days().isEmpty()) {
            return Stream.of();
        }
        LocalDate last = figures.days().lastKey();
        LocalDate earliest = last.minusDays(MOST_DAYS);
        LocalDate first = figures.days().firstKey();
        return (first.isBefore(earliest) ? earliest : first).datesUntil(last.plusDays(1));
    }

    private List<Long> counts(LocalDate day, List<String> channels) {
        List<Long> counts = new ArrayList<>();
        channels.forEach(channel -> counts.add(figures.daysOnChannels()
                .getOrDefault(new DayOnChannel(day, channel), Count.NONE)
                .comments()));
        counts.add(figures.days().getOrDefault(day, Count.NONE).people());
        return List.copyOf(counts);
    }

    public Chart byCommitment() {
        Map<String, Label> names = names(words.commitments());
        names.put(ExportFilter.WHOLE_PLAN, Label.message("about.plan"));
        return bars("byCommitment", "commitment", figures.commitments(), names);
    }

    public Chart byDistrict() {
        return bars("byDistrict", "district", figures.districts(), names(words.districts()));
    }

    public Chart byChannel() {
        return bars(
                "byChannel",
                "channel",
                figures.channels(),
                names(figures.channels().keySet(), Charts::channel));
    }

    public Chart byLanguage() {
        return bars(
                "byLanguage",
                "language",
                figures.languages(),
                names(figures.languages().keySet(), tag -> Label.name(words.language(tag))));
    }

    public Chart byStakeholder() {
        return bars(
                "byStakeholder",
                "stakeholder",
                figures.stakeholderTypes(),
                names(
                        Stream.of(StakeholderType.values())
                                .map(StakeholderType::word)
                                .toList(),
                        type -> Label.message("stakeholder." + type)));
    }

    public Chart byStance() {
        return bars(
                "byStance",
                "stance",
                figures.stances(),
                names(
                        List.of("support", "support_with_changes", "oppose"),
                        stance -> Label.message("stance." + stance.toUpperCase(Locale.ROOT))));
    }

    /** How long those wait that have no answer. */
    Chart ages() {
        Ages ages = figures.unanswered();
        return new Chart(
                "ages",
                "overview.ages",
                Kind.BAR,
                "overview.ages",
                List.of(COMMENTS),
                List.of(
                        age("age.day", ages.day()),
                        age("age.week", ages.week()),
                        age("age.fourWeeks", ages.fourWeeks()),
                        age("age.older", ages.older())));
    }

    private static Row age(String key, long comments) {
        return new Row(Label.message(key), "", List.of(comments));
    }

    private static Label channel(String channel) {
        return new Label("channel." + channel, channel);
    }

    private static Map<String, Label> names(List<Choice> choices) {
        Map<String, Label> names = new LinkedHashMap<>();
        choices.forEach(choice -> names.put(choice.value(), Label.name(choice.name())));
        return names;
    }

    private static Map<String, Label> names(Collection<String> values, Function<String, Label> name) {
        Map<String, Label> names = new LinkedHashMap<>();
        values.stream()
                .filter(value -> !value.equals(Figures.UNKNOWN))
                .forEach(value -> names.put(value, name.apply(value)));
        return names;
    }

    /**
     * Also what nobody spoke of: that is what one looks for. What is not known comes last, where there is any.
     *
     * @param filter the parameter that finds the comments of a row
     * @param names of the rows, by what they are counted under
     */
    private Chart bars(String id, String filter, Map<String, Count> counts, Map<String, Label> names) {
        List<Row> rows = new ArrayList<>();
        names.forEach((value, name) -> {
            String path = CommentsPath.of(words.plan().id(), Map.of(filter, value));
            rows.add(row(name, path, counts.getOrDefault(value, Count.NONE)));
        });
        Count unknown = counts.getOrDefault(Figures.UNKNOWN, Count.NONE);
        if (unknown.comments() > 0) {
            rows.add(row(Label.message("overview.unknown." + filter), "", unknown));
        }
        String title = "overview." + id;
        return new Chart(id, title, Kind.BAR, title, List.of(COMMENTS, PEOPLE), List.copyOf(rows));
    }

    private static Row row(Label name, String path, Count count) {
        return new Row(name, path, List.of(count.comments(), count.people()));
    }
}
