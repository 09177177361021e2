package org.openconsult.mailing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads mailings one by one, so that one that cannot be read is told of once and keeps no other from going out. */
final class MailingReading {
    private static final Logger LOG = LoggerFactory.getLogger(MailingReading.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Empty for what is damaged, and for what only a newer version of the product knows. */
    Optional<Mailing> read(Document document) {
        try {
            Optional<Mailing> mailing = MailingDocuments.read(document);
            if (mailing.isEmpty()) {
                tell(document, "of a kind that is not known");
            }
            return mailing;
        } catch (RuntimeException damaged) {
            tell(document, damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void tell(Document document, String why) {
        String id = document.get(Versions.ID, "");
        if (told.add(id)) {
            LOG.error("Mailing {} cannot be read and is left out: {}", id, why);
        }
    }
}
