package org.openconsult.benchmarks.announcement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.bson.Document;
import org.openconsult.storage.Storage;

/** The least work for a message to one of many: read the person, store what is sent, and one request to the provider. */
final class MessageFloor implements AutoCloseable {
    private final MongoCollection<Document> people;
    private final MongoCollection<Document> messages;
    private final URI provider;
    private final CloseableHttpClient http;
    private final ExecutorService threads;
    private int rounds;

    MessageFloor(MongoDatabase database, String provider, int threads) {
        this.people = database.getCollection(Storage.PARTICIPANTS);
        this.messages = database.getCollection("floor_messages");
        this.provider = URI.create(provider + "/2010-04-01/Accounts/floor/Messages.json");
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(threads)
                        .setMaxConnPerRoute(threads)
                        .build())
                .build();
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** Sends so many; answers how many it sent in a second. */
    double perSecond(int count) throws Exception {
        int round = rounds++;
        List<Callable<Boolean>> sendings = new ArrayList<>();
        for (Document person :
                people.find().projection(Projections.include("_id")).limit(count)) {
            String id = person.getString("_id");
            sendings.add(() -> send(id, round));
        }
        long start = System.nanoTime();
        for (Future<Boolean> sending : threads.invokeAll(sendings)) {
            sending.get();
        }
        return sendings.size() * 1e9 / (System.nanoTime() - start);
    }

    private boolean send(String person, int round) throws IOException {
        Document found = people.find(new Document("_id", person)).first();
        if (found == null) {
            throw new IllegalStateException("Somebody is gone");
        }
        messages.insertOne(new Document("_id", person + "/" + round).append("text", "The meeting is on Friday."));
        HttpPost post = new HttpPost(provider);
        post.setEntity(new UrlEncodedFormEntity(
                Map.of("To", person, "From", "+15017122661", "Body", "The meeting is on Friday.").entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .collect(Collectors.toList())));
        return http.execute(post, answer -> answer.getCode() == 201);
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        http.close();
    }
}
