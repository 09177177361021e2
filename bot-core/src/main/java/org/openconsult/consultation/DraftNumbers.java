package org.openconsult.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which draft a plan is the final of, and what became of each commitment of it.
 *
 * @param version of the plan in which people were asked about it; empty where it was never loaded here
 * @param commitments by number; one of which nothing is said is not among them
 */
public record DraftNumbers(Optional<Integer> version, List<DraftCommitment> commitments) {
    public DraftNumbers {
        commitments = commitments.stream()
                .sorted(Comparator.comparingInt(DraftCommitment::number))
                .toList();
    }

    public Optional<DraftCommitment> of(int number) {
        return commitments.stream().filter(was -> was.number() == number).findFirst();
    }

    /** What became of a commitment by the id that it had in the draft. */
    public Optional<DraftCommitment> of(String id) {
        return commitments.stream()
                .filter(was -> was.id().filter(id::equals).isPresent())
                .findFirst();
    }

    /** Those that a commitment of the plan came out of. */
    public List<DraftCommitment> origins(String commitment) {
        return commitments.stream()
                .filter(was -> was.became().contains(commitment))
                .toList();
    }

    /**
     * The same, with what is known of the draft. A commitment of it of which nothing is said, and whose id the plan still has,
     * became that one.
     *
     * @param draft what people were asked about
     * @param kept ids of the plan's commitments
     */
    DraftNumbers completedBy(ActionPlan draft, Set<String> kept) {
        Stream<DraftCommitment> said = commitments.stream()
                .map(one -> draft.commitment(one.number()).map(one::completedBy).orElse(one));
        Stream<DraftCommitment> implied = draft.commitments().stream()
                .filter(was -> of(was.number()).isEmpty() && kept.contains(was.id()))
                .map(was -> new DraftCommitment(
                        was.number(),
                        Optional.of(was.id()),
                        Optional.of(was.title()),
                        List.of(was.id()),
                        Optional.empty()));
        return new DraftNumbers(
                Optional.of(draft.version()), Stream.concat(said, implied).toList());
    }

    /** The same for a plan that has only these: nothing is said any more of what became one that is gone. */
    DraftNumbers keeping(Set<String> kept) {
        return new DraftNumbers(
                version,
                commitments.stream()
                        .filter(was -> kept.containsAll(was.became()))
                        .toList());
    }

    /** Numbers of the draft's commitments of which nothing is said. */
    public Set<Integer> unsaid(ActionPlan draft) {
        return draft.commitments().stream()
                .map(Commitment::number)
                .filter(number -> of(number).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
