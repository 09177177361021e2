package org.openconsult.app.desk.report;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.openconsult.app.desk.coverage.CoverageView;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.report.Report;
import org.openconsult.report.Reports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes reports in a language, and gives them to somebody to be drawn. */
@Component
public class ReportMaker {
    /** Each takes memory and a processor for a while; whoever asks for another waits. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Reports reports;
    private final CoverageView coverage;
    private final ChannelNames channels;
    private final MessageSource messages;

    ReportMaker(Reports reports, CoverageView coverage, ChannelNames channels, MessageSource messages) {
        this.reports = reports;
        this.coverage = coverage;
        this.channels = channels;
        this.messages = messages;
    }

    /**
     * Draws a report.
     *
     * @param <E> what drawing may end with
     */
    @FunctionalInterface
    public interface Drawing<E extends Exception> {
        void draw(ReportDocument document) throws E;
    }

    /**
     * Makes a report, has it drawn and throws it away.
     *
     * @param who made it, by the name they sign in with
     */
    public <E extends Exception> void draw(PlanEdition edition, Locale locale, String who, Drawing<E> drawing)
            throws E {
        Wording wording = new Wording(messages, channels, new PlanWords(edition.plan(), locale));
        places.acquireUninterruptibly();
        try (Report report = reports.of(edition)) {
            CoverageView.Shown covered = coverage.of(report.figures(), wording.plan(), CoveragePart.MOST_GAPS);
            drawing.draw(ReportDocument.of(report, wording, covered, who));
        } finally {
            places.release();
        }
    }
}
