package org.openconsult.app.token;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.openconsult.app.coordinator.Right;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Repository;

/** The tokens, one document each in {@code api_tokens}. There are as few as there are accounts. */
@Repository
public class ApiTokens {
    private static final String ID = "_id";
    private static final String ACCOUNT = "account";
    private static final String HASH = "hash";
    private static final String CREATED = "createdAt";
    private static final String LAST_USED = "lastUsedAt";
    private static final String REVOKED = "revokedAt";
    private static final int MOST = 2_000;
    private static final Duration EXACT_TO = Duration.ofMinutes(10);

    private final MongoCollection<Document> tokens;

    ApiTokens(Storage storage) {
        this.tokens = storage.collection("api_tokens");
    }

    /** Everybody's that are not revoked, the newest first; two thousand at most. */
    public List<ApiToken> all() {
        return tokens.find(Filters.exists(REVOKED, false))
                .sort(Sorts.descending(CREATED, ID))
                .limit(MOST)
                .map(ApiTokens::read)
                .into(new ArrayList<>());
    }

    /** One person's that are not revoked, the newest first. */
    public List<ApiToken> of(String account) {
        return all().stream().filter(token -> token.account().equals(account)).toList();
    }

    Optional<ApiToken> find(String id) {
        return Optional.ofNullable(tokens.find(Filters.eq(ID, id)).first()).map(ApiTokens::read);
    }

    /** The token that a program sent, whether it is still good or not. */
    Optional<ApiToken> find(TokenText sent) {
        return Optional.ofNullable(tokens.find(Filters.eq(ID, sent.id())).first())
                .filter(stored -> sent.fits(stored.getString(HASH)))
                .map(ApiTokens::read);
    }

    void add(ApiToken token, String hash) {
        tokens.insertOne(new Document(ID, token.id())
                .append(ACCOUNT, token.account())
                .append("name", token.name())
                .append(
                        "scope",
                        token.scope().stream().map(Right::name).sorted().toList())
                .append(HASH, hash)
                .append(CREATED, Date.from(token.createdAt()))
                .append("expiresAt", Date.from(token.expiresAt())));
    }

    void revoke(String id, Instant now) {
        tokens.updateOne(
                Filters.and(Filters.eq(ID, id), Filters.exists(REVOKED, false)), Updates.set(REVOKED, Date.from(now)));
    }

    void used(ApiToken token, Instant now) {
        if (token.lastUsedAt().isEmpty()
                || token.lastUsedAt().get().plus(EXACT_TO).isBefore(now)) {
            tokens.updateOne(Filters.eq(ID, token.id()), Updates.set(LAST_USED, Date.from(now)));
        }
    }

    private static ApiToken read(Document document) {
        return new ApiToken(
                document.getString(ID),
                document.getString(ACCOUNT),
                document.getString("name"),
                scope(document),
                document.getDate(CREATED).toInstant(),
                document.getDate("expiresAt").toInstant(),
                Optional.ofNullable(document.getDate(LAST_USED)).map(Date::toInstant),
                Optional.ofNullable(document.getDate(REVOKED)).map(Date::toInstant));
    }

    private static Set<Right> scope(Document document) {
        Set<Right> scope = new HashSet<>();
        document.getList("scope", String.class).forEach(name -> scope.add(Right.valueOf(name)));
        return scope;
    }
}
