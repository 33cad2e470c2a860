package info.magnolia.module;

public interface ModuleRegistry {
    boolean isModuleRegistered(String name);
}
