package org.openconsult.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.report.Section.OfStance;
import org.openconsult.report.Section.OnTheme;

/** Counts what was said on one subject. */
final class SectionCount {
    private final Group all = new Group();
    private final TreeMap<Integer, Long> versions = new TreeMap<>();
    private final Map<Optional<LocalizedText>, Group> themes = new HashMap<>();
    private long entries;

    /** Comments in both ways, in all and by stance. */
    private static final class Group {
        private final BothWays all = new BothWays();
        private final Map<Optional<Stance>, BothWays> stances = new HashMap<>();
        private final Map<Optional<Stance>, Sample> samples = new HashMap<>();

        void add(ReportedComment comment) {
            Optional<Stance> stance = comment.entry().stance();
            all.add(comment.campaign());
            stances.computeIfAbsent(stance, first -> new BothWays()).add(comment.campaign());
            samples.computeIfAbsent(stance, first -> new Sample()).add(comment);
        }

        Both of(Optional<Stance> stance) {
            return Optional.ofNullable(stances.get(stance))
                    .map(BothWays::counted)
                    .orElse(Both.NONE);
        }

        List<OfStance> stances() {
            return everyStance()
                    .filter(stances::containsKey)
                    .map(stance -> new OfStance(
                            stance,
                            of(stance),
                            samples.getOrDefault(stance, new Sample()).chosen()))
                    .toList();
        }
    }

    private static Stream<Optional<Stance>> everyStance() {
        return Stream.concat(Stream.of(Stance.values()).map(Optional::of), Stream.of(Optional.empty()));
    }

    void add(ReportedComment comment) {
        entries++;
        if (!comment.entry().status().isPublic()) {
            return;
        }
        all.add(comment);
        if (comment.commitmentVersion() > 0) {
            versions.merge(comment.commitmentVersion(), 1L, Long::sum);
        }
        if (comment.themes().isEmpty()) {
            theme(Optional.empty()).add(comment);
        }
        comment.themes().forEach(theme -> theme(Optional.of(theme)).add(comment));
    }

    private Group theme(Optional<LocalizedText> theme) {
        return themes.computeIfAbsent(theme, first -> new Group());
    }

    Section counted(String subject) {
        Map<Optional<Stance>, Both> stances = new LinkedHashMap<>();
        everyStance().forEach(stance -> stances.put(stance, all.of(stance)));
        return new Section(subject, all.all.counted(), versions, stances, themes(), entries);
    }

    private List<OnTheme> themes() {
        List<OnTheme> counted = new ArrayList<>();
        themes.forEach((theme, group) -> counted.add(new OnTheme(theme, group.all.counted(), group.stances())));
        counted.sort(Comparator.comparing((OnTheme on) -> on.theme().isEmpty())
                .thenComparing(on -> -on.all().comments())
                .thenComparing(
                        on -> on.theme().map(name -> name.texts().toString()).orElse("")));
        return counted;
    }
}
