package org.openconsult.index;

import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.openconsult.comment.CommentDocuments;

/** Writes a comment as an entry of the index. Of its words only the places where they stand are kept, and never the text. */
final class Entries {
    private static final FieldType WITH_PLACES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_PLACES = words(IndexOptions.DOCS);

    private final Document entry = new Document();

    private Entries() {}

    static Document of(IndexedComment comment) {
        Entries entries = new Entries();
        entries.names(comment);
        entries.choices(comment);
        entries.words(Words.plain(comment.text()));
        return entries.entry;
    }

    private void names(IndexedComment comment) {
        String id = comment.id().value();
        term(Fields.ID, id);
        entry.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
        number(Fields.VERSION, comment.version());
        number(Fields.AUTHOR_VERSION, comment.authorVersion());
        number(Fields.REVISIONS, comment.revisions());
        number(Fields.RECEIVED, comment.receivedAt().toEpochMilli());
        number(Fields.TIE, Fingerprint.of(id));
        term(Fields.PARTICIPANT, comment.person());
        number(Fields.PERSON, Fingerprint.of(comment.person()));
        term(Fields.RECEIPT, comment.receipt());
    }

    private void choices(IndexedComment comment) {
        term(Fields.CONSULTATION, comment.consultation());
        choice(Fields.CHANNEL, Optional.of(comment.channel()));
        choice(Fields.COMMITMENT, comment.commitment());
        number(Fields.COMMITMENT_VERSION, comment.commitmentVersion());
        choice(Fields.DISTRICT, comment.district());
        choice(Fields.LANGUAGE, Optional.of(comment.language()));
        choice(Fields.STANCE, comment.stance());
        choice(Fields.STATUS, Optional.of(CommentDocuments.word(comment.status())));
        choice(Fields.STAKEHOLDER_TYPE, comment.stakeholderType());
        comment.session().ifPresent(session -> term(Fields.SESSION, session));
        comment.campaign().ifPresent(campaign -> term(Fields.CAMPAIGN, campaign));
        for (String theme : comment.themes()) {
            term(Fields.THEME, theme);
            entry.add(new SortedSetDocValuesField(Fields.THEME, new BytesRef(theme)));
        }
    }

    private void words(String text) {
        entry.add(new Field(Fields.TEXT, text, WITH_PLACES));
        entry.add(new Field(Fields.BEGINNING, text, WITHOUT_PLACES));
        Signature.of(text).ifPresent(signature -> {
            signature.bands().forEach(band -> term(Fields.TWIN, band));
            entry.add(new BinaryDocValuesField(Fields.SIGNATURE, signature.bytes()));
        });
    }

    private void term(String field, String value) {
        entry.add(new StringField(field, value, Field.Store.NO));
    }

    private void choice(String field, Optional<String> value) {
        value.ifPresent(chosen -> {
            term(field, chosen);
            entry.add(new SortedDocValuesField(field, new BytesRef(chosen)));
        });
    }

    private void number(String field, long value) {
        entry.add(new NumericDocValuesField(field, value));
    }

    private static FieldType words(IndexOptions kept) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(kept);
        type.freeze();
        return type;
    }
}
