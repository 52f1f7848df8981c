package guatu.server.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Lets JSON keep the promise of the records it is read into: a component that is not {@link
 * Nullable} must be there and must not be null; otherwise the request is refused with its name.
 */
final class NullsAreTold extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedParameter parameter && isOurs(parameter)
                ? JsonSetter.Value.forValueNulls(nulls(parameter))
                : super.findSetterInfo(config, member);
    }

    private static boolean isOurs(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().getPackageName().startsWith("guatu.");
    }

    private static Nulls nulls(AnnotatedParameter parameter) {
        Executable creator = (Executable) parameter.getOwner().getMember();
        AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return type.isAnnotationPresent(Nullable.class) ? Nulls.SET : Nulls.FAIL;
    }
}
