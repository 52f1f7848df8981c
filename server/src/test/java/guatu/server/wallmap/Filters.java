package guatu.server.wallmap;

import guatu.server.forecast.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.validation.DataBinder;

/** Reads a filter from a query string, as the server does. */
final class Filters {

    private Filters() {}

    static Filter of(String name, String value) {
        return of(name + "=" + value);
    }

    static Filter of(String query) {
        Map<String, List<String>> values =
                Arrays.stream(query.split("&"))
                        .filter(part -> part.contains("="))
                        .map(part -> part.split("=", 2))
                        .collect(
                                Collectors.groupingBy(
                                        part -> part[0],
                                        Collectors.mapping(part -> part[1], Collectors.toList())));
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(
                String.class,
                Filter.DueWithin.class,
                word -> Filter.DueWithin.valueOf(word.toUpperCase(Locale.ROOT)));
        conversion.addConverter(
                String.class,
                Filter.Packages.class,
                word -> Filter.Packages.valueOf(word.toUpperCase(Locale.ROOT)));
        DataBinder binder = new DataBinder(null, "filter");
        binder.setTargetType(ResolvableType.forClass(Filter.class));
        binder.setConversionService(conversion);
        binder.construct(
                new DataBinder.ValueResolver() {
                    @Override
                    public Object resolveValue(String name, Class<?> type) {
                        List<String> found = values.get(name);
                        if (found == null) {
                            return null;
                        }
                        return found.size() == 1 ? found.getFirst() : found;
                    }

                    @Override
                    public Set<String> getNames() {
                        return values.keySet();
                    }
                });
        binder.bind(new MutablePropertyValues());
        return (Filter) binder.getBindingResult().getTarget();
    }
}
