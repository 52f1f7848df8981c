package guatu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the screens: a file if there is one, and for every other address that a browser opens as a
 * page, such as {@code /projects/QD-2022-001}, the one page that knows all screens.
 */
final class Screens extends PathResourceResolver {

    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        String wanted = path.isEmpty() || path.equals("/") ? PAGE : path;
        Resource file = super.resolveResourceInternal(request, wanted, locations, chain);
        boolean isPage = file == null && request != null && isPage(request, path);
        return isPage ? super.resolveResourceInternal(request, PAGE, locations, chain) : file;
    }

    private static boolean isPage(HttpServletRequest request, String path) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
