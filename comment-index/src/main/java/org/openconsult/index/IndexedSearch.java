package org.openconsult.index;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.response.Answered;
import org.openconsult.response.Answers;
import org.openconsult.response.PublishedResponses;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Figures;
import org.openconsult.search.FoundComments;
import org.openconsult.search.Progress;
import org.openconsult.search.TwinGroup;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches an index on this machine that follows the storage. Where the index cannot be used nothing is found, and it is
 * opened or made again in the background; nothing else is held up by it.
 */
final class IndexedSearch implements CommentSearch {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedSearch.class);
    private static final Progress NOT_BEGUN = new Progress(false, 0, 0);

    private final Storage storage;
    private final PublishedResponses published;
    private final Path folder;
    private final Function<String, ZoneId> zones;
    private final Function<String, PersonalDataMask> masks;
    private final InstantSource clock;
    private final Paced opening;
    private final Twins twins;
    private volatile @Nullable OpenIndex open;

    /**
     * Nothing is opened yet.
     *
     * @param zones of the plan of a consultation
     * @param masks for what people write in a consultation
     */
    IndexedSearch(
            Storage storage,
            PublishedResponses published,
            Path folder,
            Function<String, ZoneId> zones,
            Function<String, PersonalDataMask> masks,
            InstantSource clock) {
        this.storage = storage;
        this.published = published;
        this.folder = folder;
        this.zones = zones;
        this.masks = masks;
        this.clock = clock;
        this.opening = new Paced(Duration.ofSeconds(10), 1, clock);
        this.twins = new Twins(clock);
    }

    @Override
    public FoundComments find(CommentQuery query, Optional<String> page, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page holds from 1 to " + LARGEST_PAGE + " comments");
        }
        CommentQuery wanted = query.themes().isEmpty() ? query : query.withThemes(merged(query));
        Answered answered = query.answered().isPresent() ? answered(query.consultation()) : Answered.NOTHING;
        return ask(index -> index.find(wanted, answered, page, size), FoundComments.NONE);
    }

    private Answered answered(String consultation) {
        return Answers.of(storage, consultation, published.of(consultation)).answered();
    }

    /** What the code book does not have stays, and is found nowhere. */
    private Set<String> merged(CommentQuery query) {
        CodeBook book = CodeBooks.of(storage, query.consultation());
        return Stream.concat(
                        query.themes().stream(),
                        query.themes().stream().flatMap(theme -> book.idsThatStandFor(theme).stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public Figures figures(String consultation) {
        OpenIndex current = open;
        return current == null ? Figures.none(Instant.EPOCH) : current.figures(consultation);
    }

    @Override
    public List<TwinGroup> twins(String consultation, int limit) {
        Set<String> dissolved = Campaigns.of(storage, consultation).stream()
                .filter(campaign -> !campaign.counts())
                .map(Campaign::id)
                .collect(Collectors.toSet());
        return ask(index -> index.ask(searcher -> twins.of(searcher, consultation, dissolved, limit)), List.of());
    }

    @Override
    public Progress progress() {
        OpenIndex current = open;
        return current == null ? NOT_BEGUN : current.progress();
    }

    /** Something asked of an index. */
    private interface Question<T> {
        T of(CommentIndex index) throws IOException;
    }

    private <T> T ask(Question<T> question, T otherwise) {
        OpenIndex current = open;
        if (current == null) {
            return otherwise;
        }
        try {
            return question.of(current.index());
        } catch (AlreadyClosedException | IOException gone) {
            LOG.debug("The index was closed meanwhile: {}", gone.getClass().getSimpleName());
            return otherwise;
        }
    }

    /** Goes on as far as possible; to be called every second or so, by one thread. */
    void step() {
        try {
            opened().ifPresent(IndexedSearch::goOn);
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        } catch (UncheckedIOException | AlreadyClosedException damaged) {
            LOG.warn(
                    "The index of the comments broke and is opened again ({}).",
                    damaged.getClass().getSimpleName());
            abandon();
        } catch (RuntimeException unforeseen) {
            LOG.warn(
                    "The index of the comments could not go on ({}).",
                    unforeseen.getClass().getSimpleName());
        }
    }

    private static void goOn(OpenIndex current) {
        try {
            current.step();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Optional<OpenIndex> opened() {
        if (open == null && opening.isDue()) {
            try {
                opening.go(() -> open = new OpenIndex(storage, this::answered, folder, zones, masks, clock));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return Optional.ofNullable(open);
    }

    private void abandon() {
        OpenIndex broken = open;
        open = null;
        try {
            if (broken != null) {
                broken.abandon();
            }
        } catch (IOException | RuntimeException closed) {
            LOG.debug("It was closed already: {}", closed.getClass().getSimpleName());
        }
    }

    /** Keeps what was taken in, and lets go of the folder. */
    void close() {
        OpenIndex current = open;
        open = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException | RuntimeException lost) {
            LOG.warn(
                    "The index of the comments could not be closed; what is missing is taken in at the next start ({}).",
                    lost.getClass().getSimpleName());
        }
    }
}
