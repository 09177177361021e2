/** Signing in at an identity provider (OpenID Connect), where the settings name one. */
@NullMarked
package org.openconsult.app.identity;

import org.jspecify.annotations.NullMarked;
