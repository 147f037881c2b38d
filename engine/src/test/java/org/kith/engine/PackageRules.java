package org.kith.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.TreeMap;

/** What rules on packages are made of. */
final class PackageRules {

    private PackageRules() {}

    /** Each package by itself, the outermost too. */
    static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /** Types that stand in a file of their own. */
    static ArchCondition<JavaClass> liveInPackagesOfAtMost(int types) {
        return new ArchCondition<>("live in packages of at most " + types + " types") {
            private final Map<String, Integer> counts = new TreeMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                    counts.merge(type.getPackageName(), 1, Integer::sum);
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                counts.forEach((name, count) -> {
                    if (count > types) {
                        events.add(SimpleConditionEvent.violated(name, name + " has " + count + " types"));
                    }
                });
                counts.clear();
            }
        };
    }
}
