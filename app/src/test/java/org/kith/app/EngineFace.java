package org.kith.app;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kith.engine.Engine;

/**
 * All types of the engine that somebody comes to who has {@link Engine}: what its public methods return and take, with their type
 * arguments, and so on from there; also nested types, and the subtypes of sealed ones.
 */
final class EngineFace {

    private final Set<Class<?>> found = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    private EngineFace() {}

    static Set<Class<?>> types() {
        EngineFace face = new EngineFace();
        face.add(Engine.class);
        while (!face.waiting.isEmpty()) {
            face.follow(face.waiting.remove());
        }
        return face.found;
    }

    private void follow(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                add(method.getGenericReturnType());
                add(method.getGenericParameterTypes());
            }
        }
        add(type.getDeclaredClasses());
        add(type.getGenericInterfaces());
        if (type.getGenericSuperclass() != null) {
            add(type.getGenericSuperclass());
        }
        if (type.isSealed()) {
            add(type.getPermittedSubclasses());
        }
    }

    private void add(Type... types) {
        for (Type type : types) {
            add(type);
        }
    }

    private void add(Type type) {
        if (type instanceof Class<?> named) {
            add(named);
        } else if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            add(generic.getActualTypeArguments());
        } else if (type instanceof WildcardType wildcard) {
            add(wildcard.getUpperBounds());
            add(wildcard.getLowerBounds());
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof TypeVariable<?> variable) {
            for (Type bound : variable.getBounds()) {
                if (bound instanceof Class<?> named) { // another bound may name the variable itself
                    add(named);
                }
            }
        }
    }

    private void add(Class<?> type) {
        Class<?> single = type.isArray() ? type.componentType() : type;
        boolean ofTheEngine = single.getPackageName().startsWith("org.kith.engine");
        if (ofTheEngine && Modifier.isPublic(single.getModifiers()) && found.add(single)) {
            waiting.add(single);
        }
    }
}
