package org.openconsult.consultation;

/** The values a commitment is relevant to, from the OGP Handbook; technology and innovation only supports another. */
public enum OgpValue {
    TRANSPARENCY,
    ACCOUNTABILITY,
    PUBLIC_PARTICIPATION,
    TECHNOLOGY_AND_INNOVATION
}
