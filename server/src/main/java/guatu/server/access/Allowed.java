package guatu.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint (访问权限): a logged-in account with at least one of the roles; without
 * roles, any logged-in account that is not from outside. Every endpoint carries this or {@link
 * Open}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** One of these is needed; none named means any account. */
    Role[] value() default {};

    /** Whether an account may call it that has yet to change its first password. */
    boolean beforePasswordChange() default false;

    /** Whether an account may call it whose second factor is still to be shown. */
    boolean beforeSecondFactor() default false;

    /** Whether an account may call it that must have a second factor and has none yet. */
    boolean enrolling() default false;

    /** Whether an outside account may call it that has none of the roles. */
    boolean outside() default false;
}
