package org.openconsult.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.coverage.CoverageAlert.What;
import org.openconsult.search.Count;

class CoverageAlertsTest {
    private static final Slot ANY = new Slot.Any();
    private static final Slot EACH = new Slot.Each();
    private static final ChannelId SMS = new ChannelId("sms");
    private static final Grid GRID =
            new Grid(List.of("roads", "clinics"), List.of("toledo", "cayo"), List.of(SMS, new ChannelId("telegram")));

    private final Map<Cell, Count> counted = new HashMap<>();

    private List<CoverageAlert> alerts(CoverageTarget... targets) {
        return alerts(100, targets);
    }

    private List<CoverageAlert> alerts(int most, CoverageTarget... targets) {
        return CoverageAlerts.of(List.of(targets), GRID, cell -> counted.getOrDefault(cell, Count.NONE), most);
    }

    private static Cell cell(String commitment, String district, String channel) {
        return new Cell(part(commitment), part(district), part(channel).map(ChannelId::new));
    }

    private static Optional<String> part(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    @Test
    void saysWhereNothingWasSaid() {
        CoverageTarget each =
                new CoverageTarget(new Slot.One("clinics"), new Slot.One("toledo"), new Slot.One("sms"), 1, 0);

        assertThat(alerts(each)).singleElement().satisfies(alert -> {
            assertThat(alert.cell()).isEqualTo(cell("clinics", "toledo", "sms"));
            assertThat(alert.what()).isEqualTo(What.COMMENTS);
            assertThat(alert.isNone()).isTrue();
        });
    }

    @Test
    void isSilentWhereTheTargetIsReached() {
        counted.put(Cell.ALL, new Count(10, 4));
        assertThat(alerts(CoverageTarget.inAll(10, 4))).isEmpty();
        assertThat(alerts(CoverageTarget.inAll(0, 4))).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void looksAtEachCommitmentInEachDistrict() {
        counted.put(cell("roads", "cayo", ""), new Count(5, 5));
        assertThat(alerts(new CoverageTarget(EACH, EACH, ANY, 5, 0)))
                .extracting(CoverageAlert::cell)
                .containsExactly(
                        cell("roads", "toledo", ""), cell("clinics", "toledo", ""), cell("clinics", "cayo", ""));
    }

    @Test
    void tellsFirstWhereTheGreatestShareIsMissingThenTheMost() {
        counted.put(Cell.ALL, new Count(900, 0));
        counted.put(cell("", "toledo", ""), new Count(1, 0));
        counted.put(cell("", "", "sms"), new Count(50, 0));

        assertThat(alerts(
                        CoverageTarget.inAll(1_000, 0),
                        new CoverageTarget(ANY, EACH, ANY, 4, 0),
                        new CoverageTarget(ANY, ANY, EACH, 100, 0)))
                .extracting(CoverageAlert::cell)
                .containsExactly(
                        cell("", "", "telegram"),
                        cell("", "cayo", ""),
                        cell("", "toledo", ""),
                        cell("", "", "sms"),
                        Cell.ALL);
    }

    @Test
    void tellsOfTooFewPeopleWhereComeManyCommentsFromFew() {
        counted.put(Cell.ALL, new Count(90, 2));
        assertThat(alerts(CoverageTarget.inAll(100, 50))).singleElement().satisfies(alert -> {
            assertThat(alert.what()).isEqualTo(What.PEOPLE);
            assertThat(alert.missing()).isEqualTo(48);
        });
    }

    @Test
    void letsATargetForOneHoldInPlaceOfThatForEach() {
        CoverageTarget each = new CoverageTarget(ANY, EACH, ANY, 10, 0);
        CoverageTarget toledo = new CoverageTarget(ANY, new Slot.One("toledo"), ANY, 3, 2);

        assertThat(CoverageAlerts.goals(List.of(toledo, each), GRID))
                .isEqualTo(Map.of(cell("", "toledo", ""), new Count(3, 2), cell("", "cayo", ""), new Count(10, 0)));
    }

    @Test
    void knowsNothingOfWhatThePlanLacks() {
        assertThat(alerts(new CoverageTarget(new Slot.One("gone"), ANY, ANY, 5, 0)))
                .isEmpty();
    }

    @Test
    void tellsNoMoreThanAsked() {
        assertThat(alerts(2, new CoverageTarget(EACH, EACH, EACH, 5, 0))).hasSize(2);
    }

    @Test
    void takesThePlansCommitmentsAndDistricts() {
        Grid grid = Grid.of(SamplePlan.load(), List.of(SMS));
        assertThat(grid.commitments()).contains("open-tourism-directory");
        assertThat(grid.districts()).contains("toledo");
    }

    @Test
    void refusesTargetsThatAskForNothing() {
        assertThatThrownBy(() -> CoverageTarget.inAll(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoverageTarget.inAll(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
