package org.openconsult.http.settings;

import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether a provider's settings are as something needs them. They are read as they are used, from where
 * {@link ConfigurationProperties} says; with none of them given it is not met.
 */
public class SettingsCondition<S> implements Condition {
    private final Class<S> type;
    private final Predicate<S> wanted;

    public SettingsCondition(Class<S> type, Predicate<S> wanted) {
        this.type = type;
        this.wanted = wanted;
    }

    /** Throws what the settings themselves refuse, which stops the start. */
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String prefix =
                MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
        BindResult<S> settings = Binder.get(context.getEnvironment()).bind(prefix, type);
        return settings.isBound() && wanted.test(settings.get());
    }
}
