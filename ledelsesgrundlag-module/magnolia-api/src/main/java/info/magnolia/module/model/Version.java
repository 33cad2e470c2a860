package info.magnolia.module.model;

public class Version {}
