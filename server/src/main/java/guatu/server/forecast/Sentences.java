package guatu.server.forecast;

import guatu.server.web.Wording;
import org.springframework.stereotype.Component;

/** Says reasons in the language of the request at hand. */
@Component
public final class Sentences {

    private final Wording wording;

    /** Says them with the words of the bundles. */
    public Sentences(Wording wording) {
        this.wording = wording;
    }

    /** The reason of a light as a sentence; a reason inside a reason is said first. */
    public String of(LightReason reason) {
        Object[] arguments = reason.arguments().stream().map(this::said).toArray();
        return wording.say("light." + reason.code(), arguments);
    }

    private Object said(Object argument) {
        return argument instanceof LightReason inner ? of(inner) : argument;
    }
}
