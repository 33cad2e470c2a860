package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.StringUtil;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A node as templates see it: properties and child nodes by name, and {@code @name}, {@code @path}, {@code @id},
 * {@code @nodeType}. Like Magnolia's, the page's or component's own content comes with its texts HTML-escaped, and
 * every other node raw; a template that escapes by itself takes {@code cmsfn.decode(content)}.
 */
public final class ContentMap implements TemplateHashModel, AdapterTemplateModel, WrapperTemplateModel {

    private final Node node;
    private final boolean escaping;
    private final ObjectWrapper wrapper;

    ContentMap(Node node, boolean escaping, ObjectWrapper wrapper) {
        this.node = node;
        this.escaping = escaping;
        this.wrapper = wrapper;
    }

    Node node() {
        return node;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        try {
            return wrapper.wrap(key.startsWith("@") ? special(key) : value(key));
        } catch (RepositoryException e) {
            throw new TemplateModelException("Cannot read '" + key + "' of " + node, e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return this;
    }

    @Override
    public Object getWrappedObject() {
        return this;
    }

    private Object special(String key) throws RepositoryException {
        return switch (key) {
            case "@name" -> node.getName();
            case "@path", "@handle" -> node.getPath();
            case "@id", "@uuid" -> node.getIdentifier();
            case "@nodeType" -> node.getPrimaryNodeType().getName();
            case "@depth" -> node.getDepth();
            default -> null;
        };
    }

    private Object value(String name) throws RepositoryException {
        if (node.hasProperty(name)) {
            Property property = node.getProperty(name);
            if (!property.isMultiple()) {
                return value(property.getValue());
            }
            List<Object> values = new ArrayList<>();
            for (Value value : property.getValues()) {
                values.add(value(value));
            }
            return values;
        }
        return node.hasNode(name) ? new ContentMap(node.getNode(name), escaping, wrapper) : null;
    }

    private Object value(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.BOOLEAN -> value.getBoolean();
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.DATE -> value.getDate().getTime();
            default -> escaping ? StringUtil.XHTMLEnc(value.getString()) : value.getString();
        };
    }
}
