package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.nio.file.Path;
import javax.jcr.Node;
import javax.jcr.Session;

/** Saves one node after the other and prints the name of each once it is saved, until somebody kills it. */
final class SavingProcess {

    private SavingProcess() {}

    public static void main(String[] arguments) throws Exception {
        ContentRepository repository = ContentRepository.open(DataFolder.claim(Path.of(arguments[0])));
        Session session = repository.session(View.AUTHORED, "ledelsescases");
        Node folder = session.getRootNode().addNode(arguments[1], "mgnl:folder");
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            Node item = folder.addNode("case-" + i, "lg:case");
            item.setProperty("title", "Case " + i);
            item.setProperty("challenge", "Lang tekst ".repeat(200));
            session.save();
            System.out.print(item.getPath() + "\n");
            System.out.flush();
        }
    }
}
