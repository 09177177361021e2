package org.openconsult.app.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Holes, and doors as they should be, for the check of all doors to tell apart. */
@TestComponent
@Controller
class PlantedDoors {

    @PostMapping("/desk/people/planted/open")
    void withoutAGuard() {}

    @PostMapping("/desk/plan/planted/weak")
    @MayRead
    void withAWeakGuard() {}

    @PostMapping("/desk/nobody-knows")
    @MayAdminister
    void whereNobodyHasSaidWhoMay() {}

    @GetMapping("/desk/audit/planted")
    void thatShowsToEverybodyWhatIsForAdministrators() {}

    @PostMapping("/desk/plan/planted")
    @MayRun
    void asItShouldBe() {}

    @GetMapping("/desk/plan/planted")
    void thatOnlyShows() {}
}
