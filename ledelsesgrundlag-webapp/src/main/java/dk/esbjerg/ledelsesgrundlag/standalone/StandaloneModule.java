package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetDelivery;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.DamAssets;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileInspector;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import dk.esbjerg.ledelsesgrundlag.standalone.delivery.StaticFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Candidates;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedCandidates;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.ViewPublisher;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.ReaderFunctions;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.ResourceAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RichTextLinks;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.ResumedForms;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.sharing.SentCases;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Workbench;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.AssetRelations;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.IndexedRelations;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.PreviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.PasswordSignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.SigningIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.inject.Singleton;

/** Puts the runtime together. */
final class StandaloneModule extends AbstractModule {

    private final Options options;
    private final Clock clock;

    StandaloneModule(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(Options.class).toInstance(options);
        bind(ContentSource.class).to(RepositoryView.class);
        bind(ContentSource.class).annotatedWith(Authored.class).to(Key.get(RepositoryView.class, Authored.class));
        bind(Assets.class).to(DamAssets.class);
        bind(AssetRelations.class).to(IndexedRelations.class);
        bind(Publisher.class).to(ViewPublisher.class);
        bind(Candidates.class).to(IndexedCandidates.class);
        bind(ResourceAddresses.class).to(StaticFiles.class);
        bind(Clock.class).toInstance(clock);
        bind(SignIn.class).to(PasswordSignIn.class);
        Multibinder<Responder> responders = Multibinder.newSetBinder(binder(), Responder.class);
        responders.addBinding().to(Workbench.class);
        responders.addBinding().to(SigningIn.class);
        responders.addBinding().to(AssetDelivery.class);
        responders.addBinding().to(SentCases.class);
        Multibinder<ResumedForms> forms = Multibinder.newSetBinder(binder(), ResumedForms.class);
        forms.addBinding().to(Workbench.class);
        forms.addBinding().to(SentCases.class);
        install(new WorkbenchModule());
        install(new SubmissionsModule());
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

    /** Editors' lists and previews are made from what is authored. */
    @Provides
    @Singleton
    @Authored
    RepositoryView authored(ContentRepository repository) {
        return new RepositoryView(repository, View.AUTHORED);
    }

    /** What readers would see if everything were published now. */
    @Provides
    @Singleton
    @Authored
    Framework authoredFramework(@Authored RepositoryView authored) {
        return new Framework(authored);
    }

    /** Shows editors what readers would see if everything were published now; its indexes are its own. */
    @Provides
    @Singleton
    @Authored
    PageRenderer preview(
            @Authored RepositoryView authored,
            @Authored Framework framework,
            DefinitionRegistry definitions,
            LightModules modules,
            ResourceAddresses resources,
            ReaderFunctions readerFunctions) {
        String preview = options.contextPath() + PreviewScreen.PATH;
        Assets assets = new DamAssets(authored, preview);
        return new PageRenderer(
                authored,
                framework,
                new Pages(authored),
                definitions,
                modules,
                resources,
                new RichTextLinks(authored, definitions, assets, preview),
                assets,
                readerFunctions,
                options);
    }

    @Provides
    @Singleton
    FileInspector inspector() {
        return new FileInspector(options.uploadLimit());
    }
}
