package org.openconsult.app.architecture.planted.channelone;

/** A channel. */
public class One {}
