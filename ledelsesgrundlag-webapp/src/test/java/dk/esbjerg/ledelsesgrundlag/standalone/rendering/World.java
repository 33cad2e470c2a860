package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aCase;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.anAsset;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A whole site with made-up content: the pages of every template below {@value #HOME}, and for every component a page
 * that shows it alone.
 */
final class World {

    static final String HOME = "/ledelsesgrundlag";
    static final List<String> COMPONENTS =
            List.of("text", "image", "quote", "toolTeaser", "caseTeaser", "reflectionQuestions", "contact");

    private static final Instant START = Instant.parse("2024-05-01T08:00:00Z");
    /** More than a page of related tools shows, and more than a page of the case list shows. */
    private static final int MORE_TOOLS = 7;

    private static final int MORE_CASES = 13;

    private final List<Item> items = new ArrayList<>();

    private World() {}

    /** Every field is filled, every list has several entries. */
    static Item[] full(Words words) {
        World world = new World();
        Item task = aTask(words.plain("task.title"))
                .named("opgave-a")
                .identified(id("opgave-a"))
                .with("lead", words.plain("task.lead"))
                .with("points", List.of(words.plain("task.point1"), words.plain("task.point2")))
                .with("reflectionQuestions", List.of(words.plain("task.question1"), words.plain("task.question2")));
        Item nextTask = aTask(words.plain("task2.title"))
                .named("opgave-b")
                .identified(id("opgave-b"))
                .with("points", List.of(words.plain("task2.point")));
        Item otherTask = aTask(words.plain("task3.title"))
                .named("opgave-c")
                .identified(id("opgave-c"))
                .with("lead", words.plain("task3.lead"));
        Item theme = aTheme(words.plain("theme.title"))
                .named("tema-1")
                .with("order", 1L)
                .with("summary", words.plain("theme.summary"))
                .with("intro", words.rich("theme.intro"))
                .with(task, nextTask);
        world.add(theme);
        world.add(aTheme(words.plain("theme2.title"))
                .named("tema-2")
                .with("order", 2L)
                .with("summary", words.plain("theme2.summary"))
                .with(otherTask));
        world.add(aTheme(words.plain("theme3.title")).named("tema-3").with("order", 3L));
        world.add(aTheme(words.plain("theme4.title")).named("tema-4").with("order", 4L));
        Item form = world.add(anAsset("skema", "application/pdf", new byte[1_234_567])
                .identified("2b3a8a5e-5f9d-4d57-9a53-0f4c8c3fb1a1")
                .titled(words.plain("form.title"))
                .called(words.slug("skema.pdf")));
        Item table = world.add(anAsset("tabel", "text/csv", new byte[20])
                .identified("8c7f4f0b-0a35-4f0e-a7d7-6a6f4f6c9d02")
                .called("tabel.csv"));
        Item picture = world.add(anAsset("billede", "image/png", new byte[40_000])
                .identified("d1f0e9c4-7f52-4c9a-8a1e-3b5b7f2c6e03")
                .called("billede.png")
                .sized(1600, 900));
        Item tool = world.add(aTool(words.plain("tool.title"))
                .named("redskab-1")
                .identified(id("redskab-1"))
                .with("slug", words.slug("redskab-1"))
                .with("kind", "tool")
                .with("summary", words.plain("tool.summary"))
                .with("body", words.rich("tool.body"))
                .with("durationMinutes", 1250L)
                .with("audiences", List.of("leaderAndEmployee", "leadershipTeam", "managerGroup", "executiveBoard"))
                .with("tasks", List.of(task.id(), otherTask.id(), words.plain("no such task")))
                .with("attachments", List.of(form.link(), words.plain("no such file"), table.link()))
                .with("example", true)
                .with("mgnl:created", START));
        for (int i = 2; i < 2 + MORE_TOOLS; i++) {
            world.add(aTool(words.plain("tool" + i + ".title"))
                    .named("redskab-" + i)
                    .identified(id("redskab-" + i))
                    .with("slug", words.slug("redskab-" + i))
                    .with("kind", List.of("advice", "dialogueCard", "template").get(i % 3))
                    .with("summary", words.plain("tool" + i + ".summary"))
                    .with("audiences", List.of("managerGroup"))
                    .with("tasks", List.of(task.id()))
                    .with("mgnl:created", START.plusSeconds(i)));
        }
        Item story = world.add(aCase(words.plain("case.title"))
                .named("case-1")
                .with("slug", words.slug("case-1"))
                .with("workplace", words.plain("case.workplace"))
                .with("challenge", words.plain("case.challenge1") + "\n\n" + words.plain("case.challenge2"))
                .with("action", words.plain("case.action"))
                .with("result", words.plain("case.result"))
                .with("learning", words.plain("case.learning"))
                .with("byline", words.plain("case.byline"))
                .with("tasks", List.of(task.id(), nextTask.id(), words.plain("no such task")))
                .with("tools", List.of(tool.id(), words.plain("no such tool")))
                .with("example", true)
                .with("mgnl:created", START.plusSeconds(100)));
        for (int i = 2; i < 2 + MORE_CASES; i++) {
            world.add(aCase(words.plain("case" + i + ".title"))
                    .named("case-" + i)
                    .with("slug", words.slug("case-" + i))
                    .with("workplace", words.plain("case" + i + ".workplace"))
                    .with("challenge", words.plain("case" + i + ".challenge"))
                    .with("tasks", List.of(task.id()))
                    .with("tools", List.of(tool.id()))
                    .with("mgnl:created", START.plusSeconds(i)));
        }
        List<Item> components = List.of(
                aComponent("text").with("heading", words.plain("text.heading")).with("text", words.rich("text.text")),
                aComponent("image")
                        .with("image", picture.link())
                        .with("altText", words.plain("image.altText"))
                        .with("caption", words.plain("image.caption")),
                aComponent("quote")
                        .with("quote", words.plain("quote.quote1") + "\n\n" + words.plain("quote.quote2"))
                        .with("source", words.plain("quote.source")),
                aComponent("toolTeaser").with("tool", tool.id()),
                aComponent("caseTeaser").with("case", story.id()),
                aComponent("reflectionQuestions")
                        .with("heading", words.plain("reflectionQuestions.heading"))
                        .with(
                                "questions",
                                List.of(
                                        words.plain("reflectionQuestions.question1"),
                                        words.plain("reflectionQuestions.question2")))
                        .with("task", task.id()),
                aComponent("contact")
                        .with("heading", words.plain("contact.heading"))
                        .with("name", words.plain("contact.name"))
                        .with("jobTitle", words.plain("contact.jobTitle"))
                        .with("email", words.email())
                        .with("phone", words.phone())
                        .with("text", words.plain("contact.text1") + "\r\n\r\n" + words.plain("contact.text2")));
        world.pages(
                theme,
                task,
                page -> page.with("title", words.plain(page.name() + ".title"))
                        .with("lead", words.plain(page.name() + ".lead"))
                        .with("description", words.plain(page.name() + ".description"))
                        .showing(aComponent("text")
                                .named("first")
                                .with("heading", words.plain(page.name() + ".component"))),
                components,
                words.rich("privacy"));
        return world.items.toArray(Item[]::new);
    }

    /** Only what a form requires. */
    static Item[] minimal() {
        World world = new World();
        Item task = aTask("Opgave").named("opgave-a").identified(id("opgave-a"));
        Item theme = aTheme("Tema").named("tema-1").with("order", 1L).with(task);
        world.add(theme);
        Item tool = world.add(aTool("Redskab")
                .named("redskab-1")
                .identified(id("redskab-1"))
                .with("slug", "redskab-1")
                .with("kind", "tool")
                .with("summary", "Resumé"));
        Item story = world.add(aCase("Case")
                .named("case-1")
                .with("slug", "case-1")
                .with("workplace", "Arbejdsplads")
                .with("challenge", "Udfordring")
                .with("action", "Handling")
                .with("result", "Resultat")
                .with("learning", "Læring"));
        Item picture = world.add(anAsset("billede", "image/gif", new byte[1])
                .identified("5a0d6f3e-9c1b-4e6a-b1d5-7e9f0c2a4b04")
                .called("billede.gif")
                .with("description", "Et billede"));
        List<Item> components = List.of(
                aComponent("text").with("text", "<p>Tekst</p>"),
                aComponent("image").with("image", picture.link()),
                aComponent("quote").with("quote", "Citat"),
                aComponent("toolTeaser").with("tool", tool.id()),
                aComponent("caseTeaser").with("case", story.id()),
                aComponent("reflectionQuestions"),
                aComponent("contact").with("name", "Navn"));
        world.pages(theme, task, page -> page.with("title", "Titel"), components, "<p>Tekst</p>");
        return world.items.toArray(Item[]::new);
    }

    private void pages(Item theme, Item task, PageFields fields, List<Item> components, String privacy) {
        Item front = page("front", "ledelsesgrundlag", fields)
                .with(
                        page("themes", "temaer", fields)
                                .with(
                                        page("theme", "tema-1", fields)
                                                .with("theme", theme.id())
                                                .with(page("task", "opgave-a", fields)
                                                        .with("task", task.id())),
                                        hidden("theme", "tema-uden", fields).with("theme", "gone"),
                                        hidden("task", "opgave-uden", fields).with("task", "gone")),
                        page("toolbox", "vaerktoejskasse", fields).with(hidden("tool", "redskab", fields)),
                        page("cases", "cases", fields).with(hidden("case", "case", fields)),
                        page("shareCase", "del-din-erfaring", fields).with("privacy", privacy),
                        hidden("myCases", "mine-bidrag", fields),
                        page("article", "om", fields),
                        hidden("accessibilityStatement", "tilgaengelighed", fields),
                        hidden("notFound", "ikke-fundet", fields));
        for (Item component : components) {
            front.with(aPage("article")
                    .named("kun-" + component.name())
                    .with("title", "Kun " + component.name())
                    .with("hideInNav", true)
                    .showing(component));
        }
        items.add(front);
    }

    private static Item page(String template, String name, PageFields fields) {
        return fields.of(aPage(template).named(name));
    }

    private static Item hidden(String template, String name, PageFields fields) {
        return page(template, name, fields).with("hideInNav", true);
    }

    private Item add(Item item) {
        items.add(item);
        return item;
    }

    /** Fills in what every page has. */
    @FunctionalInterface
    private interface PageFields {
        Item of(Item page);
    }

    /** Forms show the ids of what can be chosen: they are the same in every run. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
