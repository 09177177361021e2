package org.openconsult.app.desk.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openconsult.app.desk.coverage.CommentsPath;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.District;
import org.openconsult.consultation.MapTile;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;

/**
 * The districts as squares of a map, the darker the more was said there.
 *
 * @param drawn whether the plan says where each one lies; else they stand in its order
 * @param tiles from the north to the south, and from the west to the east
 * @param shades the lightest first
 * @param elsewhere comments of which no district is known
 */
record DistrictMap(boolean drawn, List<Tile> tiles, List<Shade> shades, Count elsewhere) {
    private static final int MOST_SHADES = 4;

    /** @param shade 0 where nothing was said, else the place of its shade, from 1 */
    record Tile(String id, String name, String path, Optional<MapTile> at, Count count, long shade) {}

    /** From so many comments to so many. */
    record Shade(long level, long from, long to) {}

    static DistrictMap of(Figures figures, PlanWords words) {
        List<District> districts = words.plan().districts();
        boolean drawn = districts.stream().allMatch(district -> district.tile().isPresent());
        long most = districts.stream()
                .mapToLong(district -> said(figures, district).comments())
                .max()
                .orElse(0);
        long steps = Math.min(MOST_SHADES, most);
        return new DistrictMap(
                drawn,
                (drawn ? districts.stream().sorted(byPlace()) : districts.stream())
                        .map(district -> tile(district, said(figures, district), words, steps, most))
                        .toList(),
                LongStream.rangeClosed(1, steps)
                        .mapToObj(level -> new Shade(level, (level - 1) * most / steps + 1, level * most / steps))
                        .toList(),
                figures.districts().getOrDefault(Figures.UNKNOWN, Count.NONE));
    }

    private static Comparator<District> byPlace() {
        return Comparator.comparing(
                district -> district.tile().orElseThrow(),
                Comparator.comparingInt(MapTile::row).thenComparingInt(MapTile::column));
    }

    private static Count said(Figures figures, District district) {
        return figures.districts().getOrDefault(district.id(), Count.NONE);
    }

    private static Tile tile(District district, Count count, PlanWords words, long steps, long most) {
        return new Tile(
                district.id(),
                words.district(district.id()),
                CommentsPath.of(words.plan().id(), Map.of("district", district.id())),
                district.tile(),
                count,
                most == 0 ? 0 : (count.comments() * steps + most - 1) / most);
    }
}
