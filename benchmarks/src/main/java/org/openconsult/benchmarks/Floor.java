package org.openconsult.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.openconsult.storage.Storage;

/** The least durable work a turn needs: store the message, and change the conversation on the condition of its version. */
final class Floor implements Work {
    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> conversations;

    Floor(Storage storage) {
        this.messages = storage.collection("floor_messages");
        this.conversations = storage.collection("floor_conversations");
        storage.collection("floor_conversations")
                .createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }

    @Override
    public void doOnce(int person, int number) {
        String conversation = "person " + person;
        if (number == 0) {
            conversations.insertOne(new Document("_id", conversation).append("version", 0));
        }
        messages.insertOne(new Document("_id", conversation + "/" + number).append("text", Journey.message(number)));
        conversations.replaceOne(
                new Document("_id", conversation).append("version", number),
                new Document("_id", conversation).append("version", number + 1).append("last", number));
    }
}
