package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** The reply by which a client learns that its command was refused. */
final class ErrorReply {
    private ErrorReply() {}

    static Document to(MongoServerException refusal) {
        Document reply = new Document("ok", 0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }
}
