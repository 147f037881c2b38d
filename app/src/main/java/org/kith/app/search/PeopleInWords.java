package org.kith.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;

/** Puts people together who are named together: Anna and Ben, Anna or Ben, without Carl, only Anna. */
final class PeopleInWords {

    private final List<Item> items;
    private final List<Item> result = new ArrayList<>();
    private int at;

    private PeopleInWords(List<Item> items) {
        this.items = items;
    }

    /** The same, with a condition in the place of people and of the words that say how they are meant. */
    static List<Item> in(List<Item> items) {
        PeopleInWords people = new PeopleInWords(items);
        people.read();
        return people.result;
    }

    private void read() {
        while (at < items.size()) {
            Item item = items.get(at);
            if (isWithoutCircle()) {
                continue;
            }
            boolean before = (item.isLink(Link.NOT) || item.isLink(Link.ONLY)) && isPerson(at + 1);
            if (before) {
                Role role = item.isLink(Link.NOT) ? Role.NONE : Role.ONLY;
                Row row = row(at + 1).upTo(role == Role.NONE ? Join.AND : Join.COMMA);
                add(item.first(), row.end(items), role, row.members);
                at = row.next;
            } else if (item.isPerson() && item.link() == Link.NOT) {
                add(item.first(), item.end(), Role.NONE, List.of(item));
                at++;
            } else if (item.isPerson()) {
                people();
            } else {
                result.add(item);
                at++;
            }
        }
    }

    /** "Without School", or "School 없이": nobody of it. Goes behind it if it is so. */
    private boolean isWithoutCircle() {
        Item item = items.get(at);
        if (at + 1 == items.size()) {
            return false;
        }
        Item next = items.get(at + 1);
        Item circle = item.isLink(Link.NOT) ? next : item;
        boolean without = item.isLink(Link.NOT) || next.isLink(Link.AFTER_NOT);
        if (without && circle.condition() instanceof PhotoCondition.OfCircle of) {
            PhotoCondition nobody = new PhotoCondition.OfCircle(of.circle(), false);
            result.add(new Item(item.first(), next.end(), null, nobody, null));
            at += 2;
            return true;
        }
        return false;
    }

    private boolean isPerson(int index) {
        return index < items.size()
                && items.get(index).isPerson()
                && items.get(index).link() != Link.NOT;
    }

    /** How two people who stand one after the other are joined; the firmer the later. */
    private enum Join {
        NOTHING,
        COMMA,
        AND,
        OR
    }

    /** People one after the other. */
    private static final class Row {
        private final List<Item> members = new ArrayList<>();
        /** One less than members. */
        private final List<Join> joins = new ArrayList<>();

        private int next;

        int end(List<Item> items) {
            return items.get(next - 1).end();
        }

        /** As far as they are joined so firmly. */
        Row upTo(Join firm) {
            int loose = IntStream.range(0, joins.size())
                    .filter(i -> joins.get(i).compareTo(firm) < 0)
                    .findFirst()
                    .orElse(joins.size());
            Row row = new Row();
            row.members.addAll(members.subList(0, loose + 1));
            row.joins.addAll(joins.subList(0, loose));
            row.next = nextAfter.get(loose);
            return row;
        }

        /** By member: the index of the item behind it. */
        private final List<Integer> nextAfter = new ArrayList<>();
    }

    private Row row(int first) {
        Row row = new Row();
        int index = first;
        while (true) {
            Item person = items.get(index);
            row.members.add(person);
            row.next = index + 1;
            row.nextAfter.add(row.next);
            if (closes(person)) {
                return row;
            }
            Join join = person.particle().map(PeopleInWords::join).orElse(Join.NOTHING);
            int behind = index + 1;
            while (behind < items.size() && join(items.get(behind)) != Join.NOTHING) {
                join = max(join, join(items.get(behind)));
                behind++;
            }
            if (!isPerson(behind)) {
                return row;
            }
            row.joins.add(join);
            index = behind;
        }
    }

    private static boolean closes(Item person) {
        return person.particle()
                .filter(link -> link == Link.AFTER_NOT || link == Link.AFTER_ONLY)
                .isPresent();
    }

    private static Join join(Item item) {
        return item.isPerson() || item.link() == null ? Join.NOTHING : join(item.link());
    }

    private static Join join(Link link) {
        return switch (link) {
            case AND -> Join.AND;
            case OR -> Join.OR;
            case COMMA -> Join.COMMA;
            default -> Join.NOTHING;
        };
    }

    private static Join max(Join one, Join other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Some people, and how those at the end are meant if that stands behind them. */
    private void people() {
        Row row = row(at);
        at = row.next;
        Item last = row.members.get(row.members.size() - 1);
        Link closing = closing(last);
        int tail = row.members.size();
        if (closing != null) {
            tail--;
            while (tail > 0 && row.joins.get(tail - 1).compareTo(Join.AND) >= 0) {
                tail--;
            }
        }
        groups(row, tail);
        if (closing != null) {
            boolean ownWord = !closes(last);
            int end = ownWord ? items.get(at).end() : last.end();
            at += ownWord ? 1 : 0;
            List<Item> members = row.members.subList(tail, row.members.size());
            add(begin(row, tail), end, closing == Link.AFTER_NOT ? Role.NONE : Role.ONLY, members);
        }
    }

    private @Nullable Link closing(Item last) {
        if (closes(last)) {
            return last.link();
        }
        if (at == items.size() || items.get(at).isPerson()) {
            return null;
        }
        Item behind = items.get(at);
        boolean only = behind.isLink(Link.AFTER_ONLY) || (behind.isLink(Link.ONLY) && !isPerson(at + 1));
        return only ? Link.AFTER_ONLY : behind.isLink(Link.AFTER_NOT) ? Link.AFTER_NOT : null;
    }

    /** Those joined by "or" are one of them, with those before who are joined by commas; all others are all of them. */
    private void groups(Row row, int count) {
        List<Join> joins = new ArrayList<>(row.joins.subList(0, Math.max(0, count - 1)));
        for (int i = joins.size() - 2; i >= 0; i--) {
            if (joins.get(i) == Join.COMMA && joins.get(i + 1) == Join.OR) {
                joins.set(i, Join.OR);
            }
        }
        int from = 0;
        while (from < count) {
            int to = from + 1;
            boolean any = from < joins.size() && joins.get(from) == Join.OR;
            while (to < count && (any ? joins.get(to - 1) == Join.OR : !isOr(joins, to))) {
                to++;
            }
            List<Item> members = row.members.subList(from, to);
            add(begin(row, from), members.get(members.size() - 1).end(), any ? Role.ANY : Role.ALL, members);
            from = to;
        }
    }

    /** Where some of them begin: with the word that joins them to those before. */
    private static int begin(Row row, int member) {
        return member == 0
                ? row.members.get(0).first()
                : row.members.get(member - 1).end();
    }

    /** Whether the person is one of those joined by "or". */
    private static boolean isOr(List<Join> joins, int member) {
        return joins.get(member - 1) == Join.OR || (member < joins.size() && joins.get(member) == Join.OR);
    }

    private void add(int first, int end, Role role, List<Item> members) {
        List<PersonId> people = members.stream()
                .map(Item::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        result.add(new Item(first, end, null, new PhotoCondition.Shows(role, people), null));
    }
}
