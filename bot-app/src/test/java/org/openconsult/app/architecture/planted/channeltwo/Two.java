package org.openconsult.app.architecture.planted.channeltwo;

import org.openconsult.app.architecture.planted.channelone.One;

/** A channel that leans on another. */
public class Two extends One {}
