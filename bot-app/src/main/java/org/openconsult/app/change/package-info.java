/** What a plan said and says now: texts side by side, and a draft beside the final plan with the reasons for each change. */
@NullMarked
package org.openconsult.app.change;

import org.jspecify.annotations.NullMarked;
