package org.kith.engine.store;

import java.util.List;

/** People and unnamed groups, each largest first. */
public record PeopleOverview(List<PersonSummary> people, List<ClusterSummary> unnamed) {}
