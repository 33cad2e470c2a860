package info.magnolia.i18nsystem;

import java.util.Locale;
import javax.inject.Provider;

public abstract class LocaleProvider implements Provider<Locale> {
    public abstract Locale getLocale();

    @Override
    public final Locale get() {
        throw new UnsupportedOperationException();
    }
}
