package org.openconsult.sms.played;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.outbox.DeliveryReports;

/** Keeps what is reported, or fails as a test wants. */
public class RecordingReports implements DeliveryReports {
    public final List<DeliveryReport> reported = new CopyOnWriteArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public void report(DeliveryReport report) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        reported.add(report);
    }

    public void fails(RuntimeException because) {
        failure = Optional.of(because);
    }

    public void forget() {
        failure = Optional.empty();
        reported.clear();
    }
}
