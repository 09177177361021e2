package org.openconsult.app.mailing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.mailing.QuietHours;
import org.openconsult.reminder.ReminderCap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When and at what price we speak first.
 *
 * @param quietFrom when the hours begin in which nobody is written to first, in the plan's time zone
 * @param quietUntil when they end; the same as their beginning where there are none
 * @param pricePerSegment what one segment of SMS costs; where nothing is set no costs are shown
 * @param currency of that price
 * @param remindersPause the least time between two reminders to one person
 * @param remindersMost so many reminders one person gets in all
 */
@ConfigurationProperties("consult.mailing")
public record MailingSettings(
        @DefaultValue("20:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietFrom,

        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietUntil,

        @Nullable BigDecimal pricePerSegment,
        @DefaultValue("USD") String currency,
        @DefaultValue("3d") Duration remindersPause,
        @DefaultValue("4") int remindersMost) {

    public MailingSettings {
        if (pricePerSegment != null && pricePerSegment.signum() < 0) {
            throw new WrongSettingException("consult.mailing.price-per-segment", "It must not be below 0.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new WrongSettingException(
                    "consult.mailing.currency", "It must be three capital letters, like USD or BZD.");
        }
        if (remindersPause.isNegative() || remindersPause.compareTo(Duration.ofDays(365)) > 0) {
            throw new WrongSettingException("consult.mailing.reminders-pause", "It must be from 0s to 365d.");
        }
        if (remindersMost < 0 || remindersMost > 100) {
            throw new WrongSettingException("consult.mailing.reminders-most", "It must be from 0 to 100.");
        }
    }

    ReminderCap remindersCap() {
        return new ReminderCap(remindersPause, remindersMost);
    }

    /** Those of a plan. */
    public QuietHours quiet(ZoneId zone) {
        return new QuietHours(quietFrom, quietUntil, zone);
    }

    /** What so many segments cost; empty where no price is set. */
    public Optional<BigDecimal> price(long segments) {
        return Optional.ofNullable(pricePerSegment).map(price -> price.multiply(BigDecimal.valueOf(segments)));
    }
}
