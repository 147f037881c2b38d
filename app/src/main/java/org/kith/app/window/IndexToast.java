package org.kith.app.window;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.jobs.Asked;
import org.kith.app.window.jobs.JobNotices;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JoinedFolder;

/**
 * What is said when photos have been added: which files could not be read, or else what was unusual about it, or else where the
 * people on them wait for their names. FX thread only.
 */
final class IndexToast {

    private final Text text;
    private final Navigator navigator;

    IndexToast(Text text, Navigator navigator) {
        this.text = text;
        this.navigator = navigator;
    }

    /** @param at where the user is: whoever looks at the people is not told that there are some */
    Optional<Toast> of(IndexSummary summary, Asked asked, Place at) {
        if (asked == Asked.BY_NOBODY) {
            return summary.indexed() > 0 ? found(summary, at) : Optional.empty();
        }
        if (!summary.joined().isEmpty()) {
            return Optional.of(Toast.of(joined(summary.joined())));
        }
        if (!summary.away().isEmpty()) {
            Path first = summary.away().get(0);
            @Nullable Path name = first.getFileName();
            return Optional.of(problems(text.get(
                    "jobs.away", name == null ? first : name, summary.away().size())));
        }
        int unread = asked == Asked.TO_LOOK ? summary.failed() : summary.problems();
        if (unread > 0) {
            return Optional.of(problems(text.get("jobs.unread", unread)));
        }
        boolean nothing = summary.indexed() + summary.moved() == 0 && !summary.cancelled();
        if (asked == Asked.TO_LOOK && nothing) {
            return Optional.of(Toast.of(text.get("jobs.nothing-new")));
        }
        return found(summary, at);
    }

    private Toast problems(String sentence) {
        return new Toast(sentence, text.get("jobs.show-problems"), () -> navigator.open(new Place.Problems()));
    }

    private String joined(List<JoinedFolder> joined) {
        JoinedFolder first = joined.get(0);
        String names = joined.stream()
                .filter(folder -> folder.outer().equals(first.outer()))
                .map(folder -> Visible.name(folder.inner().getFileName()))
                .collect(Collectors.joining(", "));
        return text.get(
                first.wasAdded() ? "jobs.taken-over" : "jobs.joined",
                names,
                first.outer().getFileName());
    }

    private Toast notice(JobNotice notice) {
        String sentence = text.get(JobNotices.key(notice));
        return notice == JobNotice.TAGS_WAIT
                ? new Toast(sentence, text.get("jobs.show-names"), () -> navigator.open(new Place.Settings()))
                : Toast.of(sentence);
    }

    private Optional<Toast> found(IndexSummary summary, Place at) {
        Optional<JobNotice> notice = summary.notices().stream().min(Comparator.naturalOrder());
        if (notice.isPresent()) {
            return Optional.of(notice(notice.get()));
        }
        boolean amongPeople = at instanceof Place.People || at instanceof Place.Person || at instanceof Place.Review;
        if (summary.faces() > 0 && !summary.cancelled() && !amongPeople) {
            return Optional.of(new Toast(
                    text.get("jobs.found", summary.faces()),
                    text.get("jobs.name-people"),
                    () -> navigator.open(new Place.People())));
        }
        return Optional.empty();
    }
}
