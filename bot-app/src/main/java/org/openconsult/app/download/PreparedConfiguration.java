package org.openconsult.app.download;

import java.security.SecureRandom;
import java.time.Clock;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.app.start.DatabaseStart;
import org.openconsult.archive.ConsultationArchive;
import org.openconsult.archive.prepared.ExportCare;
import org.openconsult.archive.prepared.ExportJobs;
import org.openconsult.archive.prepared.ExportWorker;
import org.openconsult.archive.prepared.PreparedFiles;
import org.openconsult.consultation.Consultations;
import org.openconsult.search.CommentSearch;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PreparedConfiguration {
    @Bean
    ExportJobs exportJobs(Storage storage, Clock clock) {
        return new ExportJobs(storage, clock);
    }

    @Bean
    PreparedFiles preparedFiles(DataFolder folder) {
        return new PreparedFiles(folder.prepared().exports());
    }

    @Bean
    ExportWorker exportWorker(
            ExportJobs jobs,
            PreparedFiles files,
            ConsultationArchive archive,
            Consultations consultations,
            CommentSearch search,
            SecureRandom random,
            Clock clock) {
        return new ExportWorker(
                jobs, files, files.instance(RandomName.of(random)), archive, consultations, search, clock);
    }

    @Bean
    ExportCare exportCare(ExportJobs jobs, PreparedFiles files, Clock clock) {
        return new ExportCare(jobs, files, clock);
    }

    @Bean
    Preparing preparing(ExportWorker worker, ExportCare care, DatabaseStart start) {
        return new Preparing(worker, care, () -> start.waitingFor().isEmpty());
    }
}
