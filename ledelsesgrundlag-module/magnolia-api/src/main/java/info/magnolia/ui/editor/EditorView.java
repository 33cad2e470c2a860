package info.magnolia.ui.editor;

public interface EditorView<T> {
    default boolean isValid() {
        throw new UnsupportedOperationException();
    }

    void write(T item);
}
