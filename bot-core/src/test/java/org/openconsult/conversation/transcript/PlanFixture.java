package org.openconsult.conversation.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.OgpValue;
import org.openconsult.consultation.SupportingActor;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sample plan for tests of the talk. To be replaced by the product's own reader. */
public final class PlanFixture {
    private static final String FILE = "/org/openconsult/conversation/sample-action-plan.yaml";

    private PlanFixture() {}

    public static ActionPlan sample() {
        try (InputStream file = PlanFixture.class.getResourceAsStream(FILE)) {
            Node root = new Node(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
            Node plan = root.at("plan");
            return new ActionPlan(
                    plan.text("id"),
                    plan.text("country"),
                    plan.number("version"),
                    ZoneId.of(plan.text("time_zone")),
                    new Language(plan.text("default_language")),
                    plan.list("languages", node -> new Language((String) node.value())),
                    plan.localized("title"),
                    plan.localized("introduction"),
                    plan.dates(),
                    root.list("districts", node -> new District(node.text("id"), node.localized("name"))),
                    root.list(
                            "phases", node -> new CalendarEntry(node.text("id"), node.localized("name"), node.dates())),
                    root.list("commitments", PlanFixture::commitment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Commitment commitment(Node node) {
        var values = EnumSet.noneOf(OgpValue.class);
        values.addAll(
                node.list("ogp_values", value -> OgpValue.valueOf(((String) value.value()).toUpperCase(Locale.ROOT))));
        return new Commitment(
                node.number("number"),
                node.text("id"),
                node.number("version"),
                node.localized("theme"),
                node.localized("title"),
                node.localized("summary"),
                node.localized("problem"),
                node.localized("description"),
                node.localized("contribution"),
                values,
                node.localized("ogp_relevance"),
                Optional.empty(),
                node.dates(),
                node.localized("lead_agency"),
                node.list(
                        "supporting_actors", actor -> new SupportingActor(actor.text("kind"), actor.localized("name"))),
                node.list(
                        "milestones",
                        step -> new Milestone(step.number("number"), step.localized("activity"), step.dates())));
    }

    private record Node(Object value) {
        Node at(String key) {
            return new Node(((Map<?, ?>) value).get(key));
        }

        String text(String key) {
            return (String) at(key).value();
        }

        int number(String key) {
            return (Integer) at(key).value();
        }

        <T> List<T> list(String key, Function<Node, T> read) {
            return ((List<?>) at(key).value()).stream().map(Node::new).map(read).toList();
        }

        LocalizedText localized(String key) {
            var texts = new LinkedHashMap<Language, String>();
            ((Map<?, ?>) at(key).value()).forEach((tag, text) -> texts.put(new Language((String) tag), (String) text));
            return new LocalizedText(texts);
        }

        DateRange dates() {
            return new DateRange(LocalDate.parse(text("start_date")), LocalDate.parse(text("end_date")));
        }
    }
}
