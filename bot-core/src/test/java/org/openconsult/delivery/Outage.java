package org.openconsult.delivery;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** The same database through a line that can be cut: then every question and every write fails. */
final class Outage {
    private final Storage storage;
    private volatile boolean cut;

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
    }

    private <T> T cuttable(T real, Class<T> type) {
        InvocationHandler line = (proxy, method, arguments) -> {
            if (cut && !method.getName().startsWith("get") && !method.getName().startsWith("with")) {
                throw new MongoTimeoutException("The line is cut");
            }
            try {
                return wrapped(method.invoke(real, arguments));
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
