package dk.esbjerg.ledelsesgrundlag;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tries what must hold of anything with whatever chance brings: the same in every run, and each try again by its seed. */
public final class Randomly {

    private Randomly() {}

    /** @throws AssertionError that names the seed of the first try in which the property does not hold */
    public static void check(int tries, Consumer<Random> property) {
        IntStream.rangeClosed(1, tries).forEach(seed -> {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with new Random(" + seed + "): " + e.getMessage(), e);
            }
        });
    }

    public static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Up to so many. */
    public static <T> List<T> some(Random random, int most, Function<Random, T> each) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(number -> each.apply(random))
                .toList();
    }
}
