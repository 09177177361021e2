package org.openconsult.consultation.plan;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.OgpValue;
import org.openconsult.consultation.SupportingActor;

/** Reads the commitments of one plan. */
final class CommitmentReader {
    private static final List<String> OGP_VALUES = EnumSet.allOf(OgpValue.class).stream()
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Texts texts;
    private final DraftReader draft;
    private final Unique<Integer> numbers = new Unique<>();
    private final Unique<String> ids = new Unique<>();

    CommitmentReader(Texts texts, DraftReader draft) {
        this.texts = texts;
        this.draft = draft;
    }

    Commitment read(Section section) {
        Commitment commitment = new Commitment(
                Values.number(section, numbers),
                Values.id(section, ids),
                Values.version(section),
                texts.read(section, "theme"),
                texts.read(section, "title"),
                texts.read(section, "summary"),
                texts.read(section, "problem"),
                texts.read(section, "description"),
                texts.read(section, "contribution"),
                ogpValues(section),
                texts.read(section, "ogp_relevance"),
                texts.readIfThere(section, "additional_information"),
                Values.dates(section),
                texts.read(section, "lead_agency"),
                sections(section.find("supporting_actors")).map(this::actor).toList(),
                milestones(section));
        draft.read(section, commitment.id());
        section.reportTheRest();
        return commitment;
    }

    private static Set<OgpValue> ogpValues(Section section) {
        return section.find("ogp_values").map(Field::list).orElse(List.of()).stream()
                .flatMap(field -> ogpValue(field).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<OgpValue> ogpValue(Field field) {
        return field.scalar(
                written -> Optional.of(written)
                        .filter(OGP_VALUES::contains)
                        .map(known -> OgpValue.valueOf(known.toUpperCase(Locale.ROOT))),
                Remark.NOT_AN_OGP_VALUE,
                String.join(", ", OGP_VALUES));
    }

    private SupportingActor actor(Section section) {
        SupportingActor actor = new SupportingActor(
                section.require("kind").flatMap(Values::id).orElse(StandIn.WORD), texts.read(section, "name"));
        section.reportTheRest();
        return actor;
    }

    private List<Milestone> milestones(Section commitment) {
        Unique<Integer> taken = new Unique<>();
        return sections(commitment.find("milestones"))
                .map(section -> milestone(section, taken))
                .toList();
    }

    private Milestone milestone(Section section, Unique<Integer> taken) {
        Milestone milestone =
                new Milestone(Values.number(section, taken), texts.read(section, "activity"), Values.dates(section));
        section.reportTheRest();
        return milestone;
    }

    private static Stream<Section> sections(Optional<Field> list) {
        return list.stream().flatMap(field -> field.list().stream()).flatMap(field -> field.section().stream());
    }
}
