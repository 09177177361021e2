package org.openconsult.app.identity;

/** Why somebody whom a provider knows cannot come in, as error codes of Spring Security's exceptions. */
public final class SignInRefused {
    /** No administrator made an account for this person, or it is switched off. */
    public static final String NO_ACCOUNT = "no_account";
    /** The provider does not vouch for the e-mail address. */
    public static final String UNVERIFIED = "unverified";
    /** The provider speaks OAuth without OpenID Connect, and so proves nobody's identity. */
    public static final String NO_IDENTITY = "no_identity";

    private SignInRefused() {}
}
