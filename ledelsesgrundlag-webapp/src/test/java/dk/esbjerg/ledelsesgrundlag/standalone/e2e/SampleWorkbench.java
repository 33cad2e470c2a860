package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.WorkbenchFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The workbench's frame, style sheet and scripts as they are, around one form of every kind of field. The form keeps what
 * was saved last, and changes rows and references as a content app's form does; there is no repository behind it.
 */
final class SampleWorkbench implements AutoCloseable {

    static final String FORM = "/author/sample";
    static final String EVERYTHING = "/author/sampler";

    private static final List<String> TOOLS = List.of("alfa", "beta", "gamma");

    private final HttpServer server;
    private final WorkbenchFiles files = new WorkbenchFiles();
    private final Frame frame;

    /** Every form that was saved, and every form that was only changed. */
    final List<Parameters> saved = new CopyOnWriteArrayList<>();

    final List<Parameters> changed = new CopyOnWriteArrayList<>();

    final List<Parameters> presence = new CopyOnWriteArrayList<>();

    volatile String body = "";
    volatile boolean signedIn = true;
    volatile String user = "bente";
    volatile String token = "t-1";
    volatile boolean broken;

    SampleWorkbench() {
        Options options = OptionSources.read(List.of("--context-path", "/eknet"), Map.of());
        frame = TestFrame.around(files, "--context-path", "/eknet");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/eknet" + path;
    }

    /** As when the form is opened for the first time. */
    void beginAnew(String markup) {
        saved.clear();
        changed.clear();
        presence.clear();
        body = markup;
        signedIn = true;
        user = "bente";
        token = "t-1";
        broken = false;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            answer.headers()
                    .forEach(header -> exchange.getResponseHeaders()
                            .add(
                                    header.name(),
                                    header.name().equals("Location") ? "/eknet" + header.value() : header.value()));
            exchange.getResponseHeaders().add("Referrer-Policy", "same-origin");
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            byte[] content = answer.body().open().readAllBytes();
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/eknet", "");
        if (path.startsWith("/author/static/")) {
            return files.answer(path, "").orElseGet(() -> Answer.html(404, "no file"));
        }
        if (path.equals("/favicon.ico")) {
            return Answer.bytes(
                    "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        }
        Parameters form =
                exchange.getRequestMethod().equals("POST") ? parameters(exchange.getRequestBody()) : Parameters.NONE;
        if (!signedIn) {
            return path.equals("/login")
                    ? Answer.html(200, "<!DOCTYPE html><title>Log ind</title>")
                    : Answer.seeOther("/login");
        }
        if (broken) {
            return Answer.html(500, "<!DOCTYPE html><title>Fejl</title>");
        }
        Visit visit = visit(exchange.getRequestMethod(), path, form);
        return switch (path) {
            case FORM -> form == Parameters.NONE ? opened(visit) : posted(visit);
            case FORM + "/presence" -> {
                presence.add(form);
                yield Answer.html(200, "<p>Ole Olsen redigerer også.</p>");
            }
            case "/author/find" -> Answer.json(200, """
                    [{"title":"Opfølgning","kind":"Opgave","path":"/temaer/opfoelgning",
                      "href":"${link:{uuid:{11111111-1111-1111-1111-111111111111},repository:{ledelsesgrundlag},path:{/temaer/opfoelgning}}}"}]""");
            default -> frame.show(visit, "sampler", Map.of());
        };
    }

    private Answer opened(Visit visit) {
        Parameters last = saved.isEmpty()
                ? new Parameters(Map.of(
                        "title", List.of("Visionsledelse"), "body", List.of(body), "points", List.of("Et", "To")))
                : saved.get(saved.size() - 1);
        return shown(200, visit, last, List.copyOf(last.all("points")), List.copyOf(last.all("tools")), "", null);
    }

    private Answer posted(Visit visit) {
        Parameters form = visit.form();
        if (!form.text("_token").equals(token)) {
            return Answer.html(403, "<!DOCTYPE html><title>Formularen er for gammel</title>");
        }
        List<String> points = new ArrayList<>(form.all("points"));
        List<String> tools = new ArrayList<>(form.all("tools"));
        if (form.has("_row") || form.has("_find") || form.has("_pick") || form.has("_drop")) {
            changed.add(form);
            return changed(visit, points, tools);
        }
        if (form.text("title").isBlank()) {
            return shown(422, visit, form, points, tools, "", null);
        }
        saved.add(form);
        return Answer.seeOther(FORM);
    }

    private Answer changed(Visit visit, List<String> points, List<String> tools) {
        Parameters form = visit.form();
        String focus = "";
        List<String> found = null;
        if (form.text("_row").equals("points:add")) {
            points.add("");
            focus = "points:" + (points.size() - 1);
        } else if (form.text("_row").endsWith(":remove")) {
            points.remove(Integer.parseInt(form.text("_row").split(":")[1]));
        } else if (form.text("_row").endsWith(":up")) {
            int index = Integer.parseInt(form.text("_row").split(":")[1]);
            points.add(index - 1, points.remove(index));
            focus = "points:" + (index - 1);
        } else if (form.has("_pick")) {
            tools.add(form.text("_pick").substring("tools:".length()));
        } else if (form.has("_drop")) {
            tools.remove(form.text("_drop").substring("tools:".length()));
        } else if (form.has("_find")) {
            found = TOOLS.stream()
                    .filter(tool -> tool.contains(form.text("_q.tools")))
                    .toList();
        }
        return shown(200, visit, form, points, tools, focus, found);
    }

    private Answer shown(
            int status,
            Visit visit,
            Parameters values,
            List<String> points,
            List<String> tools,
            String focus,
            List<String> found) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("problem", status == 422);
        model.put("revision", values.has("revision") && saved.isEmpty() ? values.text("revision") : "r" + saved.size());
        for (String name : List.of("title", "slug", "body", "kind")) {
            model.put(name, values.text(name).replace("\r\n", "\n"));
        }
        model.put("hidden", values.has("hidden"));
        model.put("points", points);
        model.put("tools", tools);
        model.put("query", values.text("_q.tools"));
        model.put("focus", focus);
        model.put("found", found);
        return frame.show(status, visit, "sample", model);
    }

    private Visit visit(String method, String path, Parameters form) {
        User who = new User(user, "Bente Hansen", Set.of(Role.EDITOR), true, "da");
        Call call = new Call(
                method, path, Parameters.NONE, form, List.of(), Map.of(), "127.0.0.1", false, Optional.empty(), "");
        return new Visit(call, new Visitor(who, token), false);
    }

    private static Parameters parameters(InputStream body) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : new String(body.readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new Parameters(values);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
