package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Standalone;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to render a page, from the repository to the bytes that are sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class RenderingBenchmark {

    private static final String HOME = "/ledelsesgrundlag";

    /** How many cases are published, and after the dash how many of them are about the task. */
    @Param({"6-6", "10000-12"})
    public String cases;

    private Standalone standalone;
    private PageRenderer renderer;

    @Setup
    public void start() throws Exception {
        Path data = Files.createTempDirectory("bench-").resolve("data");
        standalone = new Standalone(OptionSources.read(List.of("--data", data.toString()), Map.of()));
        standalone.install();
        String[] counts = cases.split("-");
        GeneratedCases.generate(
                standalone.get(ContentRepository.class), Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
        renderer = standalone.get(PageRenderer.class);
    }

    @TearDown
    public void stop() {
        standalone.close();
    }

    @Benchmark
    public Object leadershipTask() {
        return render("/temaer" + GeneratedCases.TASK_PATH);
    }

    @Benchmark
    public Object frontPage() {
        return render("");
    }

    @Benchmark
    public Object toolbox() {
        return render("/vaerktoejskasse");
    }

    @Benchmark
    public Object cases() {
        return render("/cases");
    }

    private Object render(String path) {
        PageRequest request = new PageRequest(HOME + path, HOME + path, "", Locale.forLanguageTag("da"), Map.of());
        return renderer.render(request).orElseThrow();
    }
}
