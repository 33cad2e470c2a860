package info.magnolia.dam.api;

public interface Item {
    String getName();
}
