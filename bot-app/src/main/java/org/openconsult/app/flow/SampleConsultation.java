package org.openconsult.app.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.start.StartTask;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the sample, open today, where nothing is loaded yet; beside a real channel only when asked to. */
@Component
@Order(0)
class SampleConsultation implements StartTask {
    private final Consultations consultations;
    private final boolean enabled;
    private final Clock clock;

    SampleConsultation(Consultations consultations, ConsultSettings settings, List<Transport> transports, Clock clock) {
        this.consultations = consultations;
        this.enabled = settings.sample().orElse(transports.isEmpty());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "the sample consultation";
    }

    @Override
    public void run() {
        if (enabled && consultations.current().isEmpty()) {
            consultations.load(SamplePlan.openOn(LocalDate.now(clock)));
        }
    }
}
