package org.openconsult.app.desk.documents;

import org.openconsult.document.KeptDocument;

/** What a document is called once it is saved: by its title, or else by its kind and day, and always by its format. */
final class FileName {
    /** What any file system, shell or header takes for something else than a part of a name. */
    private static final String MEANS_SOMETHING = "[\\\\/:*?\"<>|%;'`$\\p{Cntrl}\\p{Cf}]+";

    private static final int DAY = 10;

    private FileName() {}

    static String of(KeptDocument document) {
        String name = document.title()
                .map(FileName::harmless)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> document.kind().word().replace(' ', '-') + "-"
                        + document.addedAt().toString().substring(0, DAY));
        return name + "." + document.type().extension();
    }

    private static String harmless(String title) {
        return title.replaceAll(MEANS_SOMETHING, " ")
                .replaceAll("^[.\\s-]+|[.\\s]+$", "")
                .replaceAll("\\s+", " ");
    }
}
