package org.openconsult.app.author;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;

/** The channels with their settings and nothing of the app; not found when the app looks for its own parts. */
@Import(ChannelsAlone.Modules.class)
final class ChannelsAlone {

    /** What the product's modules bring along, without what libraries do. */
    static final class Modules implements DeferredImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return ImportCandidates.load(AutoConfiguration.class, ChannelsAlone.class.getClassLoader())
                    .getCandidates()
                    .stream()
                    .filter(module -> module.startsWith("org.openconsult."))
                    .toArray(String[]::new);
        }
    }
}
