package org.openconsult.faults.verdict;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.openconsult.faults.provider.HandedMessage;
import org.openconsult.faults.report.Findings;

/** Judges what is left of a run, with the database and the export that the product gives. */
public final class Verdict {
    private final MongoDatabase disturbed;
    private final Calm calm;
    private final Findings findings;

    public Verdict(MongoDatabase disturbed, Calm calm, Findings findings) {
        this.disturbed = disturbed;
        this.calm = calm;
        this.findings = findings;
    }

    /** Looks at all turns; lets the calm instance take them, so it goes before the other judgements. */
    public void onTurns(Messages messages, Map<String, HandedMessage> handed) {
        Deliveries deliveries = new Deliveries(disturbed);
        new TurnWalk(disturbed, findings)
                .show(List.of(
                        new OnceCheck(messages, findings),
                        new CalmCheck(calm, messages, findings),
                        new RepliesCheck(messages, handed, deliveries, findings)));
        new DeliveriesCheck(deliveries, findings).check(handed);
    }

    public void onCommentsAndPeople() {
        new CommentsCheck(findings).compare(disturbed, calm.database());
        new ParticipantsCheck(findings).compare(disturbed, calm.database());
    }

    /**
     * Looks at the rows that a coordinator gets.
     *
     * @param csv as it is downloaded
     */
    public void onExport(Reader csv) {
        try {
            new ExportCheck(findings).compare(ExportRows.read(csv), ExportRows.read(calm.export()));
        } catch (IOException failure) {
            throw new UncheckedIOException("An export cannot be read", failure);
        }
    }
}
