package org.openconsult.delivery;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** The same database through a line that can be cut: then every question and every write fails. */
final class Outage {
    private static final Set<String> WRITES = Set.of("insertOne", "insertMany", "deleteOne", "deleteMany");

    private final Storage storage;
    private volatile boolean cut;
    private volatile Runnable afterWrite = () -> {};

    Outage(Storage behind) {
        MongoDatabase database = DatabaseExtension.database(behind);
        this.storage = new Storage(cuttable(database, MongoDatabase.class));
    }

    Storage storage() {
        return storage;
    }

    void begin() {
        cut = true;
    }

    void end() {
        cut = false;
        afterWrite = () -> {};
    }

    /** Cuts the line after so many writes from now on: as if whoever writes died there. */
    void beginAfter(int writes) {
        AtomicInteger left = new AtomicInteger(writes);
        cut = writes == 0;
        afterWrite = () -> cut = left.decrementAndGet() <= 0;
    }

    /** Something happens once, right after the next write and before whoever wrote goes on. */
    void afterNextWrite(Runnable event) {
        afterWrite = () -> {
            afterWrite = () -> {};
            event.run();
        };
    }

    private <T> T cuttable(T real, Class<T> type) {
        InvocationHandler line = (proxy, method, arguments) -> {
            if (cut && !method.getName().startsWith("get") && !method.getName().startsWith("with")) {
                throw new MongoTimeoutException("The line is cut");
            }
            try {
                Object answer = wrapped(method.invoke(real, arguments));
                if (WRITES.contains(method.getName())) {
                    afterWrite.run();
                }
                return answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, line));
    }

    @SuppressWarnings("unchecked")
    private Object wrapped(Object answer) {
        if (answer instanceof MongoCollection<?> collection) {
            return cuttable((MongoCollection<Object>) collection, (Class<MongoCollection<Object>>)
                    (Class<?>) MongoCollection.class);
        }
        return answer instanceof MongoDatabase database ? cuttable(database, MongoDatabase.class) : answer;
    }
}
