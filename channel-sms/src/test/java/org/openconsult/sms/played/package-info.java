/** What stands in for the rest of the product in the tests of providers. */
@NullMarked
package org.openconsult.sms.played;

import org.jspecify.annotations.NullMarked;
