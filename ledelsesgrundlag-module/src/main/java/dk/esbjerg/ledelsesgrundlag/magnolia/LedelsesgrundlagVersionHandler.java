package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.Task;
import info.magnolia.module.model.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * Installs and updates the module's configuration, roles and groups. What is there already stays as administrators have
 * made it, where Magnolia's own bootstrapping would put ours in its place.
 */
public final class LedelsesgrundlagVersionHandler extends DefaultModuleVersionHandler {

    @Override
    protected List<Task> getBasicInstallTasks(InstallContext context) {
        return List.of(new BootstrapMissing());
    }

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        return List.of(new GrantReading(), new PlaceFilters());
    }

    @Override
    protected List<Task> getDefaultUpdateTasks(Version version) {
        List<Task> tasks = new ArrayList<>(super.getDefaultUpdateTasks(version));
        // Before the configuration comes that tells it there is nothing to do any more.
        tasks.add(new GrantReviewing());
        tasks.add(new BootstrapMissing());
        tasks.add(new PlaceFilters());
        return tasks;
    }
}
