package org.kith.engine.store.row;

import java.util.List;

/**
 * People and unnamed groups, each largest first.
 *
 * @param hidden people the user put out of sight
 */
public record PeopleOverview(List<PersonSummary> people, List<PersonSummary> hidden, List<ClusterSummary> unnamed) {

    public PeopleOverview {
        people = List.copyOf(people);
        hidden = List.copyOf(hidden);
        unnamed = List.copyOf(unnamed);
    }
}
