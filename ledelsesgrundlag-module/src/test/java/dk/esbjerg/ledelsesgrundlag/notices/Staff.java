package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who can sign in, and what they can do. */
final class Staff implements Colleagues {

    private final Map<String, Colleague> all = new TreeMap<>();
    private final Set<String> administrators = new TreeSet<>();

    /** Whoever looks these up gets no answer. */
    final Set<String> outOfReach = new TreeSet<>();

    Staff with(String name, String mailAddress, Locale language) {
        all.put(name, new Colleague(name, name + "\r\nBcc: everybody@example.dk", mailAddress, language));
        return this;
    }

    Staff withAdministrator(String name, String mailAddress) {
        administrators.add(name);
        return with(name, mailAddress, Locale.forLanguageTag("da"));
    }

    void without(String name) {
        all.remove(name);
        administrators.remove(name);
    }

    @Override
    public Optional<Colleague> find(String name) {
        if (outOfReach.contains(name)) {
            throw new IllegalStateException("No answer about " + name);
        }
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public List<Colleague> administrators() {
        return administrators.stream().map(all::get).toList();
    }
}
