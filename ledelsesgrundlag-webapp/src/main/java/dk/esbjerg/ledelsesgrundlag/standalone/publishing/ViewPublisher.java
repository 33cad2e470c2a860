package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.RepositoryException;

/** What the module publishes by itself, one item at a time: a publication like any other. */
@Singleton
public final class ViewPublisher implements Publisher {

    private static final String NOBODY = "";

    private final ContentRepository repository;
    private final Publications publications;

    @Inject
    public ViewPublisher(ContentRepository repository, Publications publications) {
        this.repository = repository;
        this.publications = publications;
    }

    /** @throws UnpublishedParentException if what the item lies below is not published; nothing has changed then */
    @Override
    public void publish(String workspace, String path) {
        publications.publishAs(NOBODY, List.of(item(workspace, path)), "");
    }

    @Override
    public void unpublish(String workspace, String path) {
        publications.unpublishAs(NOBODY, List.of(item(workspace, path)));
    }

    private ItemKey item(String workspace, String path) {
        try {
            return repository.in(
                    View.AUTHORED,
                    workspace,
                    authored -> new ItemKey(workspace, authored.getNode(path).getIdentifier()));
        } catch (RepositoryException e) {
            throw new PublishingException("There is no " + workspace + ":" + path + ": " + e.getMessage(), e);
        }
    }
}
