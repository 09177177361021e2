package org.openconsult.app.finalplan;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.report.Block;
import org.openconsult.app.desk.report.ReportDocument;
import org.openconsult.app.desk.report.ReportFiles;
import org.openconsult.app.desk.report.ReportFormat;
import org.openconsult.app.page.SpokenLanguage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes plans documents, each in one of the plan's languages; what is no text of the plan is in English or Spanish. */
@Component
public class PlanDocuments {
    private final Consultations plans;
    private final ReportFiles files;
    private final MessageSource messages;
    private final Clock clock;

    PlanDocuments(Consultations plans, ReportFiles files, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** The plan's language of this tag, else its own. */
    public static Language language(ActionPlan plan, Optional<String> tag) {
        return plan.languages().stream()
                .filter(language -> tag.filter(language.tag()::equals).isPresent())
                .findFirst()
                .orElseGet(plan::defaultLanguage);
    }

    public ReportDocument of(ActionPlan plan, Language language) {
        Locale locale = SpokenLanguage.closest(language.locale());
        DocumentWords words = new DocumentWords(plan, language, locale, messages);
        return new ReportDocument(
                locale,
                words.say("title"),
                words.in(plan.title()),
                opening(plan, words),
                PlanBlocks.of(plan, words),
                List.of(),
                new ReportDocument.Labels(words.say("contents"), "", "", ""));
    }

    /** Whether it is a draft or the final plan is what the consultation's phase says. */
    private List<Block> opening(ActionPlan plan, DocumentWords words) {
        Phase phase = plans.find(plan.id())
                .map(consultation -> consultation.phaseAt(clock.instant()))
                .orElse(Phase.DRAFT);
        return List.of(
                new Block.Paragraph(words.say("phase." + phase.name().toLowerCase(Locale.ROOT)), false),
                new Block.Paragraph(
                        words.say(
                                "dates",
                                words.day(plan.dates().start()),
                                words.day(plan.dates().end())),
                        false),
                new Block.Paragraph(words.say("version", plan.version()), true));
    }

    /** Writes it, and leaves the stream open. */
    public void write(ActionPlan plan, Language language, ReportFormat format, OutputStream out) throws IOException {
        files.write(of(plan, language), format, out);
    }

    /** What its file is called. */
    public static String name(ActionPlan plan, Language language, ReportFormat format) {
        return "%s-%d-%s.%s".formatted(plan.id(), plan.version(), language.tag(), format.extension());
    }
}
