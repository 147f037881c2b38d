package org.kith.engine.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Stores;

/**
 * Texts of the command line to the people and clusters they mean: {@code person:3}, {@code cluster:7}, a name, or a bare
 * number that is only one of these. Confined to one transaction.
 */
final class References {

    private static final Pattern EXPLICIT = Pattern.compile("(person|cluster):(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Stores stores;
    private final Known known;

    References(Stores stores) {
        this.stores = stores;
        this.known = new Known(stores);
    }

    /** A person or a cluster. */
    GroupId group(String text) {
        return explicit(text).orElseGet(() -> only(text, candidates(text)));
    }

    /** As {@link #group}, but a bare number is a cluster: it is clusters that wait for a name. */
    GroupId groupToName(String text) {
        Optional<ClusterId> cluster = number(text).map(ClusterId::new).filter(stores.clusters()::exists);
        return cluster.isPresent() ? cluster.get() : group(text);
    }

    PersonId person(String text) {
        Optional<GroupId> explicit = explicit(text);
        if (explicit.isPresent()) {
            if (explicit.get() instanceof PersonId person) {
                return person;
            }
            throw new EngineException(PeopleFault.IS_A_CLUSTER, text);
        }
        Set<GroupId> people = candidates(text).stream()
                .filter(PersonId.class::isInstance)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PersonId(only(text, people).value());
    }

    private Optional<GroupId> explicit(String text) {
        Matcher matcher = EXPLICIT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(matcher.group(2));
        return Optional.of(
                Objects.equals(matcher.group(1), "person")
                        ? known.person(new PersonId(id)).id()
                        : known.cluster(new ClusterId(id)));
    }

    private Set<GroupId> candidates(String text) {
        Set<GroupId> candidates = new LinkedHashSet<>();
        stores.people().byName(new PersonName(text)).map(Person::id).ifPresent(candidates::add);
        number(text).ifPresent(id -> {
            stores.people().byId(new PersonId(id)).map(Person::id).ifPresent(candidates::add);
            if (stores.clusters().exists(new ClusterId(id))) {
                candidates.add(new ClusterId(id));
            }
        });
        return candidates;
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private GroupId only(String text, Set<GroupId> candidates) {
        if (candidates.size() == 1) {
            return candidates.iterator().next();
        }
        throw new EngineException(candidates.isEmpty() ? unknown(text) : ambiguous(text, candidates), null);
    }

    private Phrase unknown(String text) {
        List<String> names = stores.people().all().stream()
                .map(Person::name)
                .filter(Objects::nonNull)
                .toList();
        List<String> near = Spelling.near(text, names).stream()
                .map(name -> "“" + name + "”")
                .toList();
        Phrase nobody = Phrase.of(
                number(text).isPresent() ? PeopleFault.NO_SUCH_NUMBER : PeopleFault.NO_SUCH_NAME, text.strip());
        return near.isEmpty()
                ? nobody
                : Phrase.of(PeopleFault.DID_YOU_MEAN, nobody, Phrase.joined(PeopleFault.OR, near));
    }

    private Phrase ambiguous(String text, Set<GroupId> candidates) {
        List<Object> meanings = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        for (GroupId candidate : candidates) {
            if (candidate instanceof ClusterId) {
                meanings.add(Phrase.of(PeopleFault.CLUSTER, candidate));
                spellings.add("cluster:" + candidate);
            } else {
                meanings.add(Known.describe(known.person(new PersonId(candidate.value()))));
                spellings.add("person:" + candidate);
            }
        }
        return Phrase.of(
                PeopleFault.AMBIGUOUS,
                text.strip(),
                Phrase.joined(PeopleFault.OR, meanings),
                Phrase.joined(PeopleFault.OR, spellings));
    }
}
