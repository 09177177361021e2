package org.openconsult.index;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.openconsult.consultation.Consultations;
import org.openconsult.redaction.Redactions;
import org.openconsult.response.PublishedResponses;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Finds and counts comments for any app that has this module on its class path, by an index in its data folder. */
@AutoConfiguration
@ConditionalOnBean({Storage.class, Consultations.class, Redactions.class, Clock.class})
public class CommentIndexAutoConfiguration {
    private static final String FOLDER = "comment-index";
    /** Of a plan that is not there; a country that no phone number is of. */
    private static final String NOWHERE = "ZZ";

    @Bean(destroyMethod = "")
    IndexedSearch commentSearch(
            Storage storage,
            PublishedResponses published,
            Consultations consultations,
            Redactions redactions,
            @Value("${consult.data-dir:data}") String dataFolder,
            Clock clock) {
        return new IndexedSearch(
                storage,
                published,
                Path.of(dataFolder).toAbsolutePath().normalize().resolve(FOLDER),
                consultation -> consultations
                        .find(consultation)
                        .map(found -> found.plan().timeZone())
                        .orElse(ZoneOffset.UTC),
                consultation -> redactions.of(consultations
                        .find(consultation)
                        .map(found -> found.plan().country())
                        .orElse(NOWHERE)),
                clock);
    }

    @Bean
    IndexThread commentIndexThread(IndexedSearch search) {
        return new IndexThread(search);
    }
}
