package org.openconsult.app.desk.documents;

import java.security.SecureRandom;
import java.time.Clock;
import org.openconsult.app.flow.HalfDone;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.audit.AuditTrail;
import org.openconsult.document.Documents;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    @Bean
    Documents documents(Storage storage, AuditTrail trail, Clock clock, SecureRandom random, DocumentUploads uploads) {
        return new Documents(storage, trail, clock, random, uploads.mostBytes());
    }

    @Bean
    HalfDone unfinishedDocuments(Documents documents) {
        return new HalfDone("documents", documents::clean);
    }
}
