package info.magnolia.i18nsystem;

public interface TranslationService {
    String translate(LocaleProvider locale, String[] keys);
}
