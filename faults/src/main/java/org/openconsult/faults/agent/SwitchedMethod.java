package org.openconsult.faults.agent;

/**
 * A method of the product, by name, as it stands in an agent's arguments.
 *
 * @param type the full name of its class
 * @param method its name; all methods of that name are meant
 */
record SwitchedMethod(String type, String method, Instead instead) {

    static SwitchedMethod parse(String text) {
        String[] parts = text.split("[#=]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a method to switch off: " + text);
        }
        return new SwitchedMethod(parts[0], parts[1], Instead.valueOf(parts[2]));
    }

    @Override
    public String toString() {
        return type + "#" + method + "=" + instead;
    }
}
