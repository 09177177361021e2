package org.openconsult.app.flow;

import org.openconsult.app.start.StartTask;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.MissingTranslations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells at the start which languages of the plan in force the bot does not speak in full. */
@Component
@Order(1)
class MissingWords implements StartTask {
    private static final Logger LOG = LoggerFactory.getLogger(MissingWords.class);

    private final Consultations consultations;
    private final MissingTranslations missing;

    MissingWords(Consultations consultations, Catalogs words) {
        this.consultations = consultations;
        this.missing = new MissingTranslations(words);
    }

    @Override
    public String name() {
        return "the look for missing translations";
    }

    @Override
    public void run() {
        consultations.current().stream()
                .flatMap(consultation -> missing.of(consultation.plan()).stream())
                .forEach(warning -> LOG.warn("{}", warning));
    }
}
