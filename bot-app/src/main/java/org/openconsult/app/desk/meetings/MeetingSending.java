package org.openconsult.app.desk.meetings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.assisted.EnteredMeeting;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the form's script asks for when the network is back: who is signed in, and to take in what waits on the phone. */
@DeskController
class MeetingSending {
    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final MeetingDesk desk;
    private final ShownMeetings shown;
    private final ChosenPlan plans;

    MeetingSending(MeetingDesk desk, ShownMeetings shown, ChosenPlan plans) {
        this.desk = desk;
        this.shown = shown;
        this.plans = plans;
    }

    /** @param parameter the name that the token is sent under */
    record Door(String who, String parameter, String token) {}

    /** What became of an entry: where it is with its receipts, or what is wrong by the field's name. */
    record Answer(Optional<String> path, List<Receipt> receipts, Map<String, List<String>> problems) {}

    record Receipt(String code, String about) {}

    @GetMapping("/desk/meetings/door")
    @MayLead
    ResponseEntity<Door> door(Authentication who, CsrfToken token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(new Door(who.getName(), token.getParameterName(), token.getToken()));
    }

    /** Opens the form without a network. It is asked for at its own address, which says for which pages it may. */
    @GetMapping("/desk/meetings/worker.js")
    @MayLead
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("desk-worker/meetings-worker.js"));
    }

    /** An entry of somebody else, who used this phone before, is not taken from whoever is signed in now. */
    @PostMapping("/desk/meetings/sent")
    @MayLead
    ResponseEntity<Answer> sent(@RequestParam Map<String, String> parameters, Authentication who, Locale locale) {
        MeetingForm form = new MeetingForm(parameters);
        if (!form.value("who").equals(who.getName())) {
            return answer(HttpStatus.CONFLICT, new Answer(Optional.empty(), List.of(), Map.of()));
        }
        MeetingDesk.Taken taken = desk.take(form, who.getName(), locale);
        return taken.meeting()
                .map(meeting -> answer(HttpStatus.OK, stored(meeting, locale)))
                .orElseGet(() -> answer(
                        HttpStatus.UNPROCESSABLE_CONTENT, new Answer(Optional.empty(), List.of(), taken.problems())));
    }

    private Answer stored(EnteredMeeting meeting, Locale locale) {
        PlanWords words = plans.required(Optional.of(meeting.consultation()), locale);
        List<Receipt> receipts = shown.comments(meeting, words).stream()
                .map(said -> new Receipt(said.receipt(), said.about().orElseGet(words::title)))
                .toList();
        return new Answer(Optional.of("/desk/meetings/" + meeting.id()), receipts, Map.of());
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }
}
