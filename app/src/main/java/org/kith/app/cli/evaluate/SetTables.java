package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.kith.app.cli.evaluate.SetFigures.Boxes;
import org.kith.app.cli.evaluate.SetFigures.Nobody;
import org.kith.app.cli.evaluate.SetFigures.Pairs;
import org.kith.app.cli.evaluate.SetFigures.Shifted;
import org.kith.app.cli.evaluate.SetFigures.Strangers;
import org.kith.app.cli.evaluate.SetFigures.Trusted;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.groups.LargestGroups;
import org.kith.engine.evaluate.pairs.AcceptedAtFar;
import org.kith.engine.evaluate.recognition.OpenSet;
import org.kith.engine.evaluate.sets.SetGroups;

/** The figures of all sets as tables; what no set asks for has none. */
final class SetTables {

    private final Text text;
    private final BiConsumer<String, Table> show;

    /** @param show takes a heading and its table */
    SetTables(Text text, BiConsumer<String, Table> show) {
        this.text = text;
        this.show = show;
    }

    void groups(String heading, List<SetGroups> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.photos",
                "cli.evaluate.column.people",
                "cli.evaluate.column.groups",
                "cli.evaluate.column.pair-p",
                "cli.evaluate.column.pair-r",
                "cli.evaluate.column.pair-f",
                "cli.evaluate.column.bcubed-p",
                "cli.evaluate.column.bcubed-r",
                "cli.evaluate.column.bcubed-f",
                "cli.evaluate.column.most-people",
                "cli.evaluate.column.purity",
                "cli.evaluate.column.apart-joined");
        for (SetGroups set : sets) {
            GroupingScore score = set.grouping();
            table.row(
                    name(set.set()),
                    whole(score.photos()),
                    whole(score.people()),
                    whole(score.groups()),
                    share(score.pairwise().precision()),
                    share(score.pairwise().recall()),
                    share(score.pairwise().f()),
                    share(score.bCubed().precision()),
                    share(score.bCubed().recall()),
                    share(score.bCubed().f()),
                    whole(score.mostPeople()),
                    share(set.largest().purity()),
                    set.apart()
                            .map(apart -> apart.joined() + " / " + apart.photos())
                            .orElse(""));
        }
        show(heading, table, sets);
    }

    void largest(LargestGroups largest) {
        new LargestGroupsTable(text)
                .of(largest)
                .ifPresent(table -> show.accept(
                        text.get("cli.evaluate.largest.title", largest.groups().size()), table));
    }

    void shifted(List<Shifted> sets) {
        if (sets.isEmpty()) {
            return;
        }
        String looser = fixed(sets.get(0).looser().get(2), 3);
        Table table = new Table(
                text.get("cli.evaluate.column.set"),
                text.get("cli.evaluate.column.library"),
                "−" + looser,
                fixed(0, 3),
                "+" + looser,
                text.get("cli.evaluate.column.falls-by"),
                text.get("cli.evaluate.column.differs-by"));
        for (Shifted set : sets) {
            List<String> f = set.grouping().stream()
                    .map(score -> share(score.bCubed().f()))
                    .toList();
            table.row(
                    name(set.set()),
                    text.get("cli.evaluate.all.library." + set.library()),
                    f.get(1),
                    f.get(0),
                    f.get(2),
                    share(set.fall()),
                    share(set.spread()));
        }
        show("cli.evaluate.all.shifted", table, sets);
    }

    void pairs(List<Pairs> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.photos",
                "cli.evaluate.column.without-a-face",
                "cli.evaluate.column.pairs",
                "cli.evaluate.column.accuracy",
                "cli.evaluate.column.pairs",
                "cli.evaluate.column.far",
                "cli.evaluate.column.val");
        for (Pairs set : sets) {
            pairs(table, set, "cli.evaluate.verification.of-list", set.givenPairs());
            set.allPairs().forEach(at -> pairs(table, set, "cli.evaluate.verification.of-photos", at));
        }
        show("cli.evaluate.verification.title", table, sets);
    }

    private void pairs(Table table, Pairs set, String which, AcceptedAtFar at) {
        table.row(
                set.set(),
                whole(set.photos()),
                whole(set.photosWithoutFace()),
                whole(set.pairs()),
                EvaluationCommand.percent(set.accuracy()),
                text.get(which),
                String.format(Locale.ROOT, "%.0e", at.falseAcceptRate()),
                EvaluationCommand.percent(at.validationRate()));
    }

    void boxes(List<Boxes> bands) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.shorter-side",
                "cli.evaluate.column.found",
                "cli.evaluate.column.false",
                "cli.evaluate.column.missed",
                "cli.evaluate.column.precision",
                "cli.evaluate.column.recall");
        for (Boxes band : bands) {
            table.row(
                    band.set(),
                    band.band(),
                    whole(band.found()),
                    whole(band.falselyFound()),
                    whole(band.missed()),
                    EvaluationCommand.percent(band.precision()),
                    EvaluationCommand.percent(band.recall()));
        }
        show("cli.evaluate.detection.title", table, bands);
    }

    void strangers(List<Strangers> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.faces-a-person",
                "cli.evaluate.column.people",
                "cli.evaluate.column.strangers-photos",
                "cli.evaluate.column.strangers-assigned",
                "cli.evaluate.column.assigned",
                "cli.evaluate.column.of-these-right");
        for (Strangers set : sets) {
            OpenSet open = set.score().openSet();
            table.row(
                    set.set(),
                    whole(set.score().facesAPerson()),
                    whole(open.people()),
                    whole(open.strangers()),
                    EvaluationCommand.percent(open.strangersAssigned()),
                    EvaluationCommand.percent(set.score().closedSet().assigned()),
                    EvaluationCommand.percent(set.score().closedSet().assignedRight()));
        }
        show("cli.evaluate.all.strangers", table, sets);
    }

    /** @param page to which the curves are added */
    void trust(List<Trusted> sets, Report page) {
        if (sets.isEmpty()) {
            return;
        }
        List<TrustTable.Named> named = sets.stream()
                .map(Trusted::set)
                .distinct()
                .map(set -> new TrustTable.Named(
                        set,
                        sets.stream()
                                .filter(trusted -> trusted.set().equals(set))
                                .map(Trusted::score)
                                .toList()))
                .toList();
        TrustTable trust = new TrustTable(text);
        show("cli.evaluate.trust.title", trust.of(named), sets);
        show("cli.evaluate.trust.bins", trust.bins(named), sets);
        trust.plot(page, named);
    }

    void nobody(List<Nobody> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.photos",
                "cli.evaluate.column.faces",
                "cli.evaluate.column.photos-with-faces");
        sets.forEach(set -> table.row(
                set.set(),
                whole(set.found().photos()),
                whole(set.found().faces()),
                whole(set.found().photosWithFaces())));
        show("cli.evaluate.all.no-faces", table, sets);
    }

    private void show(String heading, Table table, List<?> rows) {
        if (!rows.isEmpty()) {
            show.accept(text.get(heading), table);
        }
    }

    private String name(String set) {
        return set.isEmpty() ? text.get("cli.evaluate.all.sets") : set;
    }

    private static String whole(double number) {
        return EvaluationCommand.whole(number);
    }

    private static String share(double share) {
        return fixed(share, 4);
    }

    private static String fixed(double value, int decimals) {
        return EvaluationCommand.fixed(value, decimals);
    }
}
