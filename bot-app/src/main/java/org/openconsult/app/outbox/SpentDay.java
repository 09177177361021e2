package org.openconsult.app.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.channel.Transport;
import org.openconsult.outbox.Spending;

/** A provider through which as many segments went out today as may. */
public record SpentDay(String provider, String channel, long sent, long most, Instant until) {

    /** All of them; none on a usual day. */
    public static List<SpentDay> of(List<Transport> transports, Spending spending) {
        return transports.stream()
                .flatMap(transport -> day(transport, spending))
                .filter(day -> day.sent >= day.most)
                .toList();
    }

    private static Stream<SpentDay> day(Transport transport, Spending spending) {
        return transport.limits().segmentsADay().stream()
                .mapToObj(most -> new SpentDay(
                        transport.provider(),
                        transport.channel().name(),
                        spending.soFar(transport.id()),
                        most,
                        spending.endOfDay()));
    }
}
