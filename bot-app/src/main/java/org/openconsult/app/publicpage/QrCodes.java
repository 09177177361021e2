package org.openconsult.app.publicpage;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Entrance.Way;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** QR codes of the ways in, as images. */
@Controller
class QrCodes {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PublicPlans plans;
    private final TakePart takePart;

    QrCodes(PublicPlans plans, TakePart takePart) {
        this.plans = plans;
        this.takePart = takePart;
    }

    @GetMapping("/consultations/{consultation}/qr/{entrance}.svg")
    ResponseEntity<String> beginning(@PathVariable String consultation, @PathVariable String entrance) {
        plans.required(consultation);
        return image(takePart.way(entrance, OptionalInt.empty()));
    }

    @GetMapping("/consultations/{consultation}/commitments/{commitment}/qr/{entrance}.svg")
    ResponseEntity<String> commitment(
            @PathVariable String consultation, @PathVariable String commitment, @PathVariable String entrance) {
        ActionPlan known = plans.required(consultation);
        Commitment wanted = known.commitments().stream()
                .filter(some -> some.id().equals(commitment))
                .findFirst()
                .orElseThrow(() -> Trouble.lost("public.lost.commitment"));
        return image(takePart.way(entrance, OptionalInt.of(wanted.number())));
    }

    private static ResponseEntity<String> image(Optional<Way> way) {
        return way.map(known -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(AN_HOUR)
                        .body(QrCode.svg(known.scanned())))
                .orElseThrow(() -> Trouble.lost("public.lost.other"));
    }
}
