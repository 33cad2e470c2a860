package dk.esbjerg.ledelsesgrundlag.conformance;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;

/** Names that are equal for equal types of different class loaders, whatever their type parameters are called. */
final class TypeNames {

    private TypeNames() {}

    static String of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return erased(type) + "<" + all(parameterized.getActualTypeArguments(), ", ") + ">";
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? "? super " + all(wildcard.getLowerBounds(), " & ")
                    : "? extends " + all(wildcard.getUpperBounds(), " & ");
        }
        if (type instanceof TypeVariable<?> variable) {
            return owner(variable) + "#"
                    + List.of(variable.getGenericDeclaration().getTypeParameters())
                            .indexOf(variable);
        }
        return type.getTypeName();
    }

    static String ofParameters(TypeVariable<?>[] parameters) {
        return Arrays.stream(parameters)
                .map(parameter -> of(parameter) + " extends " + all(parameter.getBounds(), " & "))
                .collect(joining(", ", "<", ">"));
    }

    static String erased(Type type) {
        return rawClass(type).getTypeName();
    }

    static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return rawClass(variable.getBounds()[0]);
        }
        return (Class<?>) type;
    }

    private static String all(Type[] types, String separator) {
        return Arrays.stream(types).map(TypeNames::of).collect(joining(separator));
    }

    private static String owner(TypeVariable<?> variable) {
        return variable.getGenericDeclaration() instanceof Class<?> type ? type.getName() : "";
    }
}
