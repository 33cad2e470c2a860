package info.magnolia.virtualuri.mapping;

import info.magnolia.virtualuri.VirtualUriMapping;
import java.net.URI;
import java.util.Optional;

public class DefaultVirtualUriMapping implements VirtualUriMapping {

    @Override
    public Optional<Result> mapUri(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isValid() {
        throw new UnsupportedOperationException();
    }
}
