package info.magnolia.i18nsystem;

import java.util.Locale;

public class FixedLocaleProvider extends LocaleProvider {
    public FixedLocaleProvider(Locale locale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Locale getLocale() {
        throw new UnsupportedOperationException();
    }
}
