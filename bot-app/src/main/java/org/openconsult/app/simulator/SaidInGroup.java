package org.openconsult.app.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Words said to us in a simulated group, as they came and not yet checked.
 *
 * @param from who says them, as they are reached alone
 * @param text without a mention
 */
record SaidInGroup(@Nullable String from, @Nullable String text) {
    @Override
    public String toString() {
        return "SaidInGroup[hidden]";
    }
}
