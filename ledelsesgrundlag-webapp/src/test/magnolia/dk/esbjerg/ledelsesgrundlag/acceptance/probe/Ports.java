package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewInbox;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewRequest;
import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.module.mail.MailModule;
import info.magnolia.module.mail.smtp.SmtpConfiguration;
import info.magnolia.objectfactory.Components;
import info.magnolia.publishing.PublishingCoreModule;
import info.magnolia.publishing.definition.ReceiverDefinition;
import info.magnolia.task.Task;
import info.magnolia.task.TasksManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** The module's own ports, asked as its Java asks them. */
final class Ports {

    private Ports() {}

    /** What a publisher refuses is no failure of the probe: its message is the answer. */
    static List<String> publish(HttpServletRequest request) {
        return refusable(() -> Components.getComponent(Publisher.class)
                .publish(request.getParameter("workspace"), request.getParameter("path")));
    }

    static List<String> unpublish(HttpServletRequest request) {
        return refusable(() -> Components.getComponent(Publisher.class)
                .unpublish(request.getParameter("workspace"), request.getParameter("path")));
    }

    /** Where this instance publishes to, as its publishing module has it now. */
    static List<String> receivers() {
        return Components.getComponent(PublishingCoreModule.class).getReceivers().stream()
                .map(ReceiverDefinition::getUrl)
                .toList();
    }

    /** Which server mail goes by, which address its links have on this instance, and whether any is sent. */
    static List<String> mail() {
        SmtpConfiguration smtp = Components.getComponent(MailModule.class).getSmtpConfiguration();
        return List.of(
                smtp.getServer() + ":" + smtp.getPort(),
                Components.getComponent(ServerConfiguration.class).getDefaultBaseUrl(),
                String.valueOf(Components.getComponent(MailTransport.class).isConfigured()));
    }

    static List<String> offer(HttpServletRequest request) {
        Components.getComponent(ReviewInbox.class)
                .offer(new ReviewRequest(
                        request.getParameter("workspace"),
                        request.getParameter("item"),
                        request.getParameter("path"),
                        request.getParameter("title"),
                        request.getParameter("requestor"),
                        request.getParameter("group"),
                        Optional.ofNullable(request.getParameter("claimedBy"))));
        return List.of("done");
    }

    static List<String> settle(HttpServletRequest request) {
        Components.getComponent(ReviewInbox.class).settle(request.getParameter("item"));
        return List.of("done");
    }

    /** As the Tasks app has its user claim a task. */
    static List<String> claimTask(HttpServletRequest request) {
        TasksManager manager = Components.getComponent(TasksManager.class);
        for (Task task : manager.findTasksByStatus(List.of(Task.Status.Created))) {
            if (request.getParameter("item").equals(task.getContent().get("uuid"))) {
                manager.claim(task.getId(), request.getParameter("user"));
            }
        }
        return List.of("done");
    }

    /** The tasks of a group, whatever has become of them. */
    static List<String> tasks(HttpServletRequest request) {
        TasksManager manager = Components.getComponent(TasksManager.class);
        List<String> lines = new ArrayList<>();
        for (Task task : manager.findTasksByStatus(List.of(Task.Status.values()))) {
            if (Set.copyOf(task.getGroupIds()).contains(request.getParameter("group"))) {
                lines.add(task.getStatus() + " " + task.getContent().get("uuid") + " " + task.getComment() + ", asked by "
                        + task.getUserName() + ", claimed by " + task.getActorId());
            }
        }
        return lines;
    }

    private static List<String> refusable(Runnable action) {
        try {
            action.run();
            return List.of("done");
        } catch (PublishingException e) {
            return List.of(("refused: " + e.getMessage()).replaceAll("\\R", " "));
        }
    }
}
