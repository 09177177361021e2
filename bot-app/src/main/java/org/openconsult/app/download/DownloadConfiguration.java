package org.openconsult.app.download;

import org.openconsult.app.settings.DataFolder;
import org.openconsult.archive.ConsultationArchive;
import org.openconsult.assisted.Meetings;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.Consultations;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.document.Documents;
import org.openconsult.export.CommentRows;
import org.openconsult.redaction.Redactions;
import org.openconsult.search.CommentSearch;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {
    @Bean
    ConsultationArchive consultationArchive(
            Storage storage,
            Consultations consultations,
            CommentRows comments,
            Sessions sessions,
            Meetings meetings,
            Documents documents,
            CommentSearch search,
            CoverageTargets targets,
            AuditTrail trail,
            Redactions redactions,
            DataFolder folder) {
        return new ConsultationArchive(
                storage,
                consultations,
                comments,
                sessions,
                meetings,
                documents,
                search,
                targets,
                trail,
                redactions,
                folder.exports());
    }
}
