package dk.esbjerg.ledelsesgrundlag.conformance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A type as we declare it beside the real one of the same name. Whatever is declared must be there, and be such that
 * what compiles against the declaration compiles against the real type and links with it. The real type may have more.
 * Generic signatures are compared where the declaration has one: a raw type is a promise less, not a wrong one.
 */
final class Comparison {

    private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED;
    private static final int TYPE = ACCESS | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
    private static final int FIELD = ACCESS | Modifier.STATIC | Modifier.FINAL;

    private final Class<?> declared;
    private final Class<?> real;
    private final List<String> mismatches = new ArrayList<>();

    private Comparison(Class<?> declared, Class<?> real) {
        this.declared = declared;
        this.real = real;
    }

    /** One line for each difference; none if the declaration holds. */
    static List<String> mismatches(Class<?> declared, Class<?> real) {
        Comparison comparison = new Comparison(declared, real);
        try {
            comparison.compare();
        } catch (LinkageError | TypeNotPresentException e) {
            comparison.mismatches.add(declared.getName() + ": cannot be compared: " + e);
        }
        return comparison.mismatches;
    }

    private void compare() {
        same("", "kind", kind(declared), kind(real));
        if (!mismatches.isEmpty()) {
            return;
        }
        compareTypes();
        compareSupertypes();
        visible(declared.getDeclaredFields()).forEach(this::compareField);
        visible(declared.getDeclaredConstructors()).forEach(this::compareConstructor);
        visible(declared.getDeclaredMethods()).forEach(this::compareMethod);
    }

    private void compareTypes() {
        // Whether an enum is final or abstract is the compiler's business: it depends on the bodies of its constants.
        int modifiers = declared.isEnum() ? ACCESS | Modifier.STATIC : TYPE;
        same("", "modifiers", modifiers(declared.getModifiers(), modifiers), modifiers(real.getModifiers(), modifiers));
        same("", "enum constants", constants(declared), constants(real));
        same("", "retention", declared.getAnnotation(Retention.class), real.getAnnotation(Retention.class));
        same("", "targets", targets(declared), targets(real));
        same("", "inherited", declared.isAnnotationPresent(Inherited.class), real.isAnnotationPresent(Inherited.class));
        sameDeprecation("", declared, real);
        compareTypeParameters("", declared, real);
    }

    private void compareSupertypes() {
        List<Type> realSupertypes = supertypes(real).toList();
        directSupertypes(declared).forEach(supertype -> {
            String erased = TypeNames.erased(supertype);
            boolean generic = !TypeNames.of(supertype).equals(erased);
            Predicate<Type> holds = generic
                    ? type -> TypeNames.of(type).equals(TypeNames.of(supertype))
                    : type -> TypeNames.erased(type).equals(erased);
            if (realSupertypes.stream().noneMatch(holds)) {
                add("", "supertype " + TypeNames.of(supertype) + " is not the real type's");
            }
        });
    }

    private void compareField(Field field) {
        String name = "." + field.getName();
        Optional<Field> found = family(real)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(candidate -> candidate.getName().equals(field.getName()))
                .filter(candidate -> !Modifier.isPrivate(candidate.getModifiers()))
                .findFirst();
        if (found.isEmpty()) {
            add(name, "not there");
            return;
        }
        Field there = found.get();
        same(name, "modifiers", modifiers(field.getModifiers(), FIELD), modifiers(there.getModifiers(), FIELD));
        same(name, "type", field.getType().getName(), there.getType().getName());
        sameGeneric(name, "type", field.getGenericType(), there.getGenericType());
        sameDeprecation(name, field, there);
        compareConstant(name, field, there);
    }

    /** The compiler copies constants into whatever uses them: a wrong value would stay wrong in Magnolia. */
    private void compareConstant(String name, Field field, Field there) {
        boolean copied = field.getType().isPrimitive() || field.getType() == String.class;
        if (copied && Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers())) {
            Object value = value(field);
            if (value != null && Modifier.isStatic(there.getModifiers())) {
                same(name, "value", value, value(there));
            }
        }
    }

    private void compareConstructor(Constructor<?> constructor) {
        String name = "(" + parameters(constructor) + ")";
        Optional<Constructor<?>> found = Arrays.stream(real.getDeclaredConstructors())
                .filter(candidate -> parameters(candidate).equals(parameters(constructor)))
                .findFirst();
        found.ifPresentOrElse(there -> compareExecutables(name, constructor, there), () -> add(name, "not there"));
    }

    private void compareMethod(Method method) {
        String name = "." + method.getName() + "(" + parameters(method) + ")";
        List<Method> overloads = family(real)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName()))
                .filter(candidate -> !Modifier.isPrivate(candidate.getModifiers()))
                .toList();
        List<Method> candidates = overloads.stream()
                .filter(candidate -> parameters(candidate).equals(parameters(method)))
                .toList();
        if (candidates.isEmpty()) {
            add(name, overloads.isEmpty() ? "not there" : "not there, only " + overloads);
            return;
        }
        String returned = method.getReturnType().getName();
        Optional<Method> found = candidates.stream()
                .filter(candidate -> candidate.getReturnType().getName().equals(returned))
                .findFirst();
        if (found.isEmpty()) {
            same(name, "returns", returned, candidates.get(0).getReturnType().getName());
            return;
        }
        Method there = found.get();
        compareExecutables(name, method, there);
        sameGeneric(name, "returns", method.getGenericReturnType(), there.getGenericReturnType());
        same(name, "has a default", method.getDefaultValue() != null, there.getDefaultValue() != null);
    }

    private void compareExecutables(String name, Executable executable, Executable there) {
        same(name, "modifiers", modifiers(executable.getModifiers(), TYPE), modifiers(there.getModifiers(), TYPE));
        same(name, "variable arity", executable.isVarArgs(), there.isVarArgs());
        same(name, "checked exceptions", checkedExceptions(executable), checkedExceptions(there));
        sameDeprecation(name, executable, there);
        compareTypeParameters(name, executable, there);
        Type[] parameters = executable.getGenericParameterTypes();
        Type[] realParameters = there.getGenericParameterTypes();
        // A constructor's generic signature leaves out the parameters that the compiler added.
        for (int i = 0; i < Math.min(parameters.length, realParameters.length); i++) {
            sameGeneric(name, "parameter " + (i + 1), parameters[i], realParameters[i]);
        }
    }

    private void compareTypeParameters(String name, GenericDeclaration declaration, GenericDeclaration there) {
        if (declaration.getTypeParameters().length > 0) {
            same(
                    name,
                    "type parameters",
                    TypeNames.ofParameters(declaration.getTypeParameters()),
                    TypeNames.ofParameters(there.getTypeParameters()));
        }
    }

    /** A use of what is deprecated is a warning, and warnings break the build. */
    private void sameDeprecation(String name, AnnotatedElement here, AnnotatedElement there) {
        same(
                name,
                "deprecated",
                here.isAnnotationPresent(Deprecated.class),
                there.isAnnotationPresent(Deprecated.class));
    }

    private void sameGeneric(String name, String aspect, Type here, Type there) {
        if (!TypeNames.of(here).equals(TypeNames.erased(here))) {
            same(name, aspect, TypeNames.of(here), TypeNames.of(there));
        }
    }

    private void same(String name, String aspect, Object here, Object there) {
        if (!Objects.equals(here, there)) {
            add(name, aspect + ": declared " + here + ", really " + there);
        }
    }

    private void add(String name, String mismatch) {
        mismatches.add(declared.getName() + name + ": " + mismatch);
    }

    private static <M extends Member> Stream<M> visible(M[] members) {
        return Arrays.stream(members).filter(member -> !member.isSynthetic() && (member.getModifiers() & ACCESS) != 0);
    }

    private static String kind(Class<?> type) {
        return type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String modifiers(int modifiers, int compared) {
        return Modifier.toString(modifiers & compared);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .toList();
    }

    private static Optional<Set<Object>> targets(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Target.class)).map(target -> Set.of((Object[]) target.value()));
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).map(Class::getName).collect(joining(", "));
    }

    /** What callers must catch or declare: an exception beside its supertype adds nothing. */
    private static Set<String> checkedExceptions(Executable executable) {
        List<Class<?>> exceptions = List.of(executable.getExceptionTypes());
        return exceptions.stream()
                .filter(type -> !RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type))
                .filter(type -> exceptions.stream().noneMatch(other -> other != type && other.isAssignableFrom(type)))
                .map(Class::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Type> directSupertypes(Class<?> type) {
        return Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
    }

    private static Stream<Type> supertypes(Class<?> type) {
        return directSupertypes(type)
                .flatMap(above -> Stream.concat(Stream.of(above), supertypes(TypeNames.rawClass(above))));
    }

    /** The type and everything it inherits members from, nearest first. */
    private static Stream<Class<?>> family(Class<?> type) {
        Set<Class<?>> family = new LinkedHashSet<>();
        family.add(type);
        supertypes(type).map(TypeNames::rawClass).forEach(family::add);
        if (type.isInterface()) {
            family.add(Object.class);
        }
        return family.stream();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
