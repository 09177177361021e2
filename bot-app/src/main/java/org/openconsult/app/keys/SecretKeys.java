package org.openconsult.app.keys;

import org.openconsult.participant.KeyRing;

/**
 * The secrets of this installation.
 *
 * @param encryption what addresses are encrypted with
 * @param lookup what the keyed hashes of addresses are made with
 */
public record SecretKeys(KeyRing encryption, KeyRing lookup) {}
