package org.openconsult.invitation;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openconsult.delivery.DeliveryStage;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.storage.Storage;

/** Which invitations were taken back before a provider had them: whoever they were for can be invited after all. */
public final class UnsentInvitations implements UnaryOperator<Set<String>> {
    private final DeliveryStages stages;

    public UnsentInvitations(Storage storage) {
        this.stages = new DeliveryStages(storage);
    }

    @Override
    public Set<String> apply(Set<String> messages) {
        return stages.of(messages).entrySet().stream()
                .filter(message -> message.getValue().stage() == DeliveryStage.EXPIRED
                        && !message.getValue().doubted())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
