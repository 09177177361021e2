package org.openconsult.app.desk.exports;

import java.util.Locale;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.archive.prepared.ExportJob;
import org.openconsult.archive.prepared.ExportState;

/**
 * A prepared export in a list.
 *
 * @param expected how many comments there are, about; 0 where that is not known
 * @param settled nothing comes of it by itself any more
 */
record ShownExport(
        String id,
        String plan,
        String profile,
        String asked,
        String state,
        long written,
        long expected,
        boolean ready,
        boolean settled) {

    static ShownExport of(ExportJob job, String plan, DeskTime times) {
        return new ShownExport(
                job.id(),
                plan,
                job.order().profile().toString(),
                times.dayAndTime(job.order().at()),
                job.state().name().toLowerCase(Locale.ROOT),
                job.written(),
                job.expected() == 0 ? 0 : Math.max(job.expected(), job.written()),
                job.state() == ExportState.READY,
                job.state().isEnded());
    }
}
