package org.openconsult.app.desk.report;

import java.time.Clock;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.assisted.Meetings;
import org.openconsult.export.CommentRows;
import org.openconsult.redaction.Redactions;
import org.openconsult.report.Reports;
import org.openconsult.search.CommentSearch;
import org.openconsult.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    Reports reports(
            CommentRows rows,
            Redactions redactions,
            CommentSearch search,
            Sessions sessions,
            Meetings meetings,
            DataFolder folder,
            Clock clock) {
        return new Reports(
                rows, redactions, search, sessions, meetings, folder.path().resolve("reports"), clock);
    }
}
