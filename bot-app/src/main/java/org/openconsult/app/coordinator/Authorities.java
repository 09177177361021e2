package org.openconsult.app.coordinator;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security is told of rights. */
public final class Authorities {
    private Authorities() {}

    /** The role by Spring's custom, and the rights by their names. */
    public static List<GrantedAuthority> of(Role role) {
        return Stream.concat(Stream.of(new SimpleGrantedAuthority("ROLE_" + role)), of(role.rights()).stream())
                .toList();
    }

    /** Whether somebody who is signed in has a right. */
    public static boolean has(Authentication who, Right right) {
        return who.getAuthorities().stream().anyMatch(held -> right.name().equals(held.getAuthority()));
    }

    /** The rights by their names, and no role. */
    public static List<GrantedAuthority> of(Collection<Right> rights) {
        return rights.stream()
                .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.name()))
                .toList();
    }
}
