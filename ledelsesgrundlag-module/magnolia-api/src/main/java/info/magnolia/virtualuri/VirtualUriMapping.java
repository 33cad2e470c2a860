package info.magnolia.virtualuri;

import java.net.URI;
import java.util.Optional;

public interface VirtualUriMapping {

    Optional<Result> mapUri(URI uri);

    boolean isValid();

    public static class Result {

        public Result(String toUri, int weight, VirtualUriMapping mapping) {
            throw new UnsupportedOperationException();
        }

        public String getToUri() {
            throw new UnsupportedOperationException();
        }

        public int getWeight() {
            throw new UnsupportedOperationException();
        }
    }
}
