package guatu.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint (访问权限): a logged-in account with at least one of the roles; without
 * roles, any logged-in account. Every endpoint carries this or {@link Open}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** One of these is needed; none named means any account. */
    Role[] value() default {};

    /** Whether an account may call it that has yet to change its first password. */
    boolean beforePasswordChange() default false;
}
