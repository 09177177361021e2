package org.openconsult.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;

/** What comments are counted by: a plan's commitments and districts by their ids, and the channels in use, in their order. */
public record Grid(List<String> commitments, List<String> districts, List<ChannelId> channels) {
    public Grid {
        commitments = List.copyOf(commitments);
        districts = List.copyOf(districts);
        channels = List.copyOf(channels);
    }

    public static Grid of(ActionPlan plan, List<ChannelId> channels) {
        return new Grid(
                plan.commitments().stream().map(Commitment::id).toList(),
                plan.districts().stream().map(District::id).toList(),
                channels);
    }

    /** The cells that a target is about; none where it names what there is not. */
    Stream<Cell> cells(CoverageTarget target) {
        List<String> names = channels.stream().map(ChannelId::name).toList();
        return target.commitment().values(commitments).stream()
                .flatMap(commitment -> target.district().values(districts).stream()
                        .flatMap(district -> target.channel().values(names).stream()
                                .map(channel -> cell(commitment, district, channel))));
    }

    private static Cell cell(Optional<String> commitment, Optional<String> district, Optional<String> channel) {
        return new Cell(commitment, district, channel.map(ChannelId::new));
    }
}
