package guatu.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every call of the endpoint stands in the audit trail (留痕接口), whether or not it changes anything:
 * exports, and readings of personal data.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {

    /** As what it is recorded. */
    AuditAction value();
}
