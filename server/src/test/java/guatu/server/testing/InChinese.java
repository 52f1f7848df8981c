package guatu.server.testing;

import guatu.server.web.Wording;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads sentences in Chinese, whatever the language of the machine, as a request by default does.
 */
public final class InChinese implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        LocaleContextHolder.setLocale(Wording.CHINESE);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        LocaleContextHolder.resetLocaleContext();
    }
}
