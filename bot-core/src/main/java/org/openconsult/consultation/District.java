package org.openconsult.consultation;

import java.util.Optional;

/**
 * A part of the country that people say they live in.
 *
 * @param tile its place on a map of squares; nothing where the plan draws none
 */
public record District(String id, LocalizedText name, Optional<MapTile> tile) {}
