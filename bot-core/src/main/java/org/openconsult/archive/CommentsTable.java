package org.openconsult.archive;

import java.util.function.Consumer;
import org.openconsult.export.CommentExport;
import org.openconsult.export.ExportedComment;
import org.openconsult.export.table.Table;

/** The comments, as every export has them. */
record CommentsTable(CommentExport export) implements ArchiveTable<ExportedComment> {
    @Override
    public Table<ExportedComment> table() {
        return CommentExport.TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<ExportedComment> row) {
        export.each(request.plan(), request.filter(), request.profile(), row);
    }
}
