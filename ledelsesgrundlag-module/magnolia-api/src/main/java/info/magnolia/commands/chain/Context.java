package info.magnolia.commands.chain;

import java.util.Map;

@SuppressWarnings("rawtypes")
public interface Context extends Map {}
