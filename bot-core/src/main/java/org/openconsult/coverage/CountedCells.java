package org.openconsult.coverage;

import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.Figures.Coverage;
import org.openconsult.search.Figures.CoverageOnChannel;

/**
 * Looks cells up in what was counted. Where a channel is given, what is not counted by that is added up, and people who said
 * something in several of the parts count in each.
 */
public final class CountedCells implements CoverageFigures {
    private final Figures figures;

    public CountedCells(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Count of(Cell cell) {
        Optional<String> commitment = cell.commitment();
        Optional<String> district = cell.district();
        Optional<String> channel = cell.channel().map(ChannelId::name);
        if (channel.isPresent() && (commitment.isPresent() || district.isPresent())) {
            return onChannel(commitment, district, channel.get());
        }
        if (commitment.isPresent() && district.isPresent()) {
            return found(figures.coverage(), new Coverage(commitment.get(), district.get()));
        }
        return commitment
                .map(id -> found(figures.commitments(), id))
                .or(() -> district.map(id -> found(figures.districts(), id)))
                .or(() -> channel.map(name -> found(figures.channels(), name)))
                .orElse(figures.all());
    }

    private Count onChannel(Optional<String> commitment, Optional<String> district, String channel) {
        return figures.coverageOnChannels().entrySet().stream()
                .filter(entry -> fits(entry.getKey(), commitment, district, channel))
                .map(Map.Entry::getValue)
                .reduce(
                        Count.NONE,
                        (one, other) -> new Count(one.comments() + other.comments(), one.people() + other.people()));
    }

    private static boolean fits(
            CoverageOnChannel cell, Optional<String> commitment, Optional<String> district, String channel) {
        return cell.channel().equals(channel)
                && commitment.filter(id -> !id.equals(cell.commitment())).isEmpty()
                && district.filter(id -> !id.equals(cell.district())).isEmpty();
    }

    private static <K> Count found(Map<K, Count> counts, K key) {
        return counts.getOrDefault(key, Count.NONE);
    }
}
