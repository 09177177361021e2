package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every command through a {@link CommandRunner} on its way to the H2 backend.
 *
 * <p>The oplog stays off: it would write outside of the commands.
 */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final MVStore store;
    private final Failure failure;
    private final CommandRunner runner;
    private final Compactor compactor;

    DurableBackend(MVStore store, Failure failure) {
        super(store);
        this.store = store;
        this.failure = failure;
        this.runner = new CommandRunner(store, failure);
        this.compactor = new Compactor(runner.commits()::compact);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return StreamedDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (CommandKind.of(command, query)) {
            case CONNECTION -> super.handleCommand(channel, database, command, query);
            case READ -> runner.read(() -> super.handleCommand(channel, database, command, query));
            case WRITE -> runner.write(() -> write(channel, database, command, query));
        };
    }

    private Document write(Channel channel, String database, String command, Document query) {
        try {
            return super.handleCommand(channel, database, command, query);
        } catch (MongoServerException refusal) {
            if (command.equals("createIndexes")) {
                new HalfBuiltIndexes(store).remove(database, query, completeIndexes(database));
            }
            throw refusal;
        }
    }

    private Stream<Document> completeIndexes(String database) {
        MongoCollection<?> indexes = resolveDatabase(database).resolveCollection("system.indexes", false);
        return indexes == null ? Stream.empty() : indexes.queryAllAsStream();
    }

    /** Answers errors here, because the library would log them with the whole command, which is what people wrote. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return ErrorReply.to(e);
        } catch (RuntimeException e) {
            log.error("A command failed unexpectedly: {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
            return ErrorReply.to(
                    new MongoServerException("Unexpected " + e.getClass().getName()));
        }
    }

    /** Drivers have not read this way since MongoDB 3.6, and it would pass by the runner. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("Queries of the old wire protocol are not answered.");
    }

    /** Closes the store; after a failure without another write, which could make half of something look whole. */
    @Override
    public void close() {
        compactor.close();
        if (failure.reason().isPresent()) {
            store.closeImmediately();
        } else {
            super.close();
        }
    }
}
