package org.openconsult.export;

/** Somebody asked for an export in a way that cannot be understood. The message is meant for them. */
public final class WrongParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public WrongParameterException(String parameter, String message) {
        super("The parameter \"" + parameter + "\" " + message);
        this.parameter = parameter;
    }

    /** The name of the parameter to put right. */
    public String parameter() {
        return parameter;
    }
}
