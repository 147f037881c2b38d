package org.kith.app.window;

import java.util.Comparator;
import java.util.Optional;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.jobs.JobNotices;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.JobNotice;

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
    Optional<Toast> of(IndexSummary summary, Place at) {
        if (summary.problems() > 0) {
            return Optional.of(new Toast(
                    text.get("jobs.unread", summary.problems()),
                    text.get("jobs.show-problems"),
                    () -> navigator.open(new Place.Problems())));
        }
        Optional<JobNotice> notice = summary.notices().stream().min(Comparator.naturalOrder());
        if (notice.isPresent()) {
            return Optional.of(Toast.of(text.get(JobNotices.key(notice.get()))));
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
