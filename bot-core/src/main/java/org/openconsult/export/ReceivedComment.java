package org.openconsult.export;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.disk.sort.RecordForm;

/**
 * A version of a comment, when it was received and who wrote it.
 *
 * @param participant empty where the author had themselves erased
 * @param author what its author said of themselves, once that was looked for and where there is such a thing
 */
record ReceivedComment(String participant, long receivedAt, StoredVersion comment, Optional<StoredVersion> author) {
    static final Comparator<ReceivedComment> BY_PARTICIPANT = Comparator.comparing(ReceivedComment::participant);

    /** In which comments are exported; of one the newest version is last. */
    static final Comparator<ReceivedComment> BY_RECEIPT = Comparator.comparingLong(ReceivedComment::receivedAt)
            .thenComparing(ReceivedComment::comment, StoredVersion.BY_ID);

    static final RecordForm<ReceivedComment> FORM = new Form();

    static ReceivedComment of(RawBsonDocument document) {
        return new ReceivedComment(
                document.getString(CommentDocuments.PARTICIPANT).getValue(),
                document.getDateTime(CommentDocuments.RECEIVED_AT).getValue(),
                StoredVersion.of(document),
                Optional.empty());
    }

    ReceivedComment by(Optional<StoredVersion> found) {
        return new ReceivedComment(participant, receivedAt, comment, found);
    }

    private static final class Form implements RecordForm<ReceivedComment> {
        @Override
        public int size(ReceivedComment received) {
            return received.participant.length()
                    + StoredVersion.FORM.size(received.comment)
                    + received.author.map(StoredVersion.FORM::size).orElse(0);
        }

        @Override
        public void write(ReceivedComment received, DataOutput out) throws IOException {
            out.writeUTF(received.participant);
            out.writeLong(received.receivedAt);
            StoredVersion.FORM.write(received.comment, out);
            out.writeBoolean(received.author.isPresent());
            if (received.author.isPresent()) {
                StoredVersion.FORM.write(received.author.get(), out);
            }
        }

        @Override
        public ReceivedComment read(DataInput in) throws IOException {
            return new ReceivedComment(
                    in.readUTF(),
                    in.readLong(),
                    StoredVersion.FORM.read(in),
                    in.readBoolean() ? Optional.of(StoredVersion.FORM.read(in)) : Optional.empty());
        }
    }
}
