package org.openconsult.answering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.assisted.AssistedChannel;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.participant.ParticipantId;
import org.openconsult.response.Answer;
import org.openconsult.response.Answers;
import org.openconsult.response.StoredAnswers;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Whom there is something to tell: people whose published comments were answered, and who do not know it yet. */
final class AnsweredPeople {
    private final Storage storage;
    private final CommentSearch search;
    private final ToldAnswers told;

    AnsweredPeople(Storage storage, CommentSearch search) {
        this.storage = storage;
        this.search = search;
        this.told = new ToldAnswers(storage);
    }

    /**
     * What somebody is to be told.
     *
     * @param channel on which they said the last of it
     */
    record Untold(ChannelId channel, Set<Told> answers) {}

    /** Names each of them once. Those that somebody at the desk listened to are reached by whoever that was. */
    void each(String consultation, BiConsumer<ParticipantId, Untold> person) {
        Map<String, Untold> people = new LinkedHashMap<>();
        Answers answers = Answers.of(storage, consultation);
        CommentQuery query = CommentQuery.all(consultation).ofPublished().thatAre(true);
        Optional<String> page = Optional.empty();
        do {
            FoundComments found = search.find(query, page, CommentSearch.LARGEST_PAGE);
            documents(found.ids()).forEach(comment -> add(comment, answers, people));
            page = found.next();
        } while (page.isPresent());
        people.forEach((id, known) -> {
            ParticipantId who = new ParticipantId(id);
            Set<Told> untold = untold(who, known.answers());
            if (!untold.isEmpty()) {
                person.accept(who, new Untold(known.channel(), untold));
            }
        });
    }

    private Set<Told> untold(ParticipantId person, Set<Told> answers) {
        Set<Told> known = told.toldTo(person);
        return answers.stream()
                .filter(answer -> !known.contains(answer))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(Document comment, Answers answers, Map<String, Untold> people) {
        ChannelId channel = new ChannelId(comment.getString(CommentDocuments.CHANNEL));
        if (isTold(comment) && !channel.equals(AssistedChannel.ID)) {
            answers.to(comment).ifPresent(answer -> people.computeIfAbsent(
                            comment.getString(CommentDocuments.PARTICIPANT),
                            first -> new Untold(channel, new LinkedHashSet<>()))
                    .answers()
                    .add(AnsweredComment.of(comment, answer).told()));
        }
    }

    /** Nobody is told of what was hidden by an answer to it. */
    private static boolean isTold(Document comment) {
        return CommentDocuments.status(comment).isPublic() && !comment.getBoolean(CommentDocuments.TRIAL, false);
    }

    /** What of some comments is still so, and still theirs. */
    List<AnsweredComment> stillSo(ParticipantId person, Set<Told> answers) {
        StoredAnswers record = new StoredAnswers(storage);
        return documents(answers.stream().map(Told::comment).toList()).stream()
                .filter(comment -> person.value().equals(comment.getString(CommentDocuments.PARTICIPANT)))
                .filter(AnsweredPeople::isTold)
                .flatMap(comment -> answered(comment, record).stream())
                .filter(comment -> answers.contains(comment.told()))
                .toList();
    }

    private static Optional<AnsweredComment> answered(Document comment, StoredAnswers record) {
        Optional<Answer> answer = record.to(new CommentId(comment.getString(Versions.ID)));
        return answer.map(one -> AnsweredComment.of(comment, one));
    }

    /** In the order of the ids. */
    private List<Document> documents(List<CommentId> ids) {
        Map<String, Document> newest = storage.versions(Storage.COMMENTS)
                .newestOf(ids.stream().map(CommentId::value).toList());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(newest.get(id.value())).stream())
                .toList();
    }
}
