package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.StaticFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.ViewPublisher;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.ResourceAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.inject.Singleton;

/** Puts the runtime together. */
final class StandaloneModule extends AbstractModule {

    private final Options options;

    StandaloneModule(Options options) {
        this.options = options;
    }

    @Override
    protected void configure() {
        bind(Options.class).toInstance(options);
        bind(ContentSource.class).to(RepositoryView.class);
        bind(Publisher.class).to(ViewPublisher.class);
        bind(ResourceAddresses.class).to(StaticFiles.class);
    }

    @Provides
    @Singleton
    LightModules lightModules() {
        return options.lightModules() == null ? LightModules.packed() : LightModules.in(options.lightModules());
    }

    @Provides
    @Singleton
    DefinitionRegistry definitions(LightModules modules) {
        return new DefinitionRegistry(modules);
    }

    @Provides
    @Singleton
    DataFolder dataFolder() {
        try {
            return DataFolder.claim(
                    options.data() == null ? Files.createTempDirectory("ledelsesgrundlag-") : options.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provides
    @Singleton
    ContentRepository repository(DataFolder folder) {
        return ContentRepository.open(folder);
    }

    /** Readers are shown what is published. */
    @Provides
    @Singleton
    RepositoryView published(ContentRepository repository) {
        return new RepositoryView(repository, View.PUBLISHED);
    }
}
