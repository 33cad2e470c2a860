package info.magnolia.virtualuri.mapping;

import java.net.URI;
import java.util.Optional;

public class RegexpVirtualUriMapping extends DefaultVirtualUriMapping {

    @Override
    public Optional<Result> mapUri(URI uri) {
        throw new UnsupportedOperationException();
    }
}
