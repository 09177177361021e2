package org.openconsult.app.desk.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.openconsult.app.access.MayRead;
import org.springframework.stereotype.Controller;

/** A page of the desk, drawn in its frame. Whoever signs in may read it; what changes something asks for more. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@MayRead
public @interface DeskController {}
