package org.openconsult.channel;

import java.util.Optional;

/**
 * A choice was tapped and not typed.
 *
 * @param message the provider's id of the message of ours that it stood on
 * @param asked what that message brought along as {@link DrawnMessage#asked()}
 */
public record Tap(String message, Optional<String> asked) {}
