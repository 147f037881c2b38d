package org.kith.app.cli.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.RealPath;
import org.kith.app.search.Piece;
import org.kith.app.search.SearchParser;
import org.kith.app.search.Words;
import org.kith.engine.Engine;
import org.kith.engine.Gallery;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.store.photos.Album;
import picocli.CommandLine.Option;

/** What photos are found by, beside the people on them. */
final class ConditionOptions {

    @Option(names = "--search", paramLabel = "WORDS", descriptionKey = "kith.find.search")
    private @Nullable String search;

    @Option(names = "--faces", paramLabel = "RANGE", descriptionKey = "kith.find.faces")
    private CountRange faces = CountRange.ANY;

    @Option(names = "--no-people", descriptionKey = "kith.find.no-people")
    private boolean noPeople;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "kith.find.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "kith.find.to")
    private @Nullable LocalDate to;

    @Option(names = "--undated", descriptionKey = "kith.find.undated")
    private boolean undated;

    @Option(names = "--dated-by", paramLabel = "SOURCE", descriptionKey = "kith.find.dated-by")
    private @Nullable DatedBy datedBy;

    @Option(names = "--near", paramLabel = "PLACE", descriptionKey = "kith.find.near")
    private @Nullable String near;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "kith.find.folder")
    private @Nullable Path folder;

    @Option(names = "--name", paramLabel = "FILE", descriptionKey = "kith.find.name")
    private @Nullable String name;

    @Option(names = "--text", paramLabel = "WORD", descriptionKey = "kith.find.text")
    private List<String> texts = List.of();

    @Option(names = "--caption", paramLabel = "WORD", descriptionKey = "kith.find.caption")
    private List<String> captions = List.of();

    @Option(names = "--circle", split = ",", paramLabel = "NAME", descriptionKey = "kith.find.circle")
    private List<String> circles = List.of();

    @Option(names = "--tag", split = ",", paramLabel = "TAG", descriptionKey = "kith.find.tag")
    private List<String> tags = List.of();

    @Option(names = "--camera", paramLabel = "NAME", descriptionKey = "kith.find.camera")
    private @Nullable String camera;

    @Option(names = "--rating", paramLabel = "RANGE", descriptionKey = "kith.find.rating")
    private CountRange rating = CountRange.ANY;

    @Option(names = "--favourite", descriptionKey = "kith.find.favourite")
    private boolean favourite;

    @Option(names = "--videos", descriptionKey = "kith.find.videos")
    private boolean videos;

    @Option(names = "--album", paramLabel = "NAME", descriptionKey = "kith.find.album")
    private @Nullable String album;

    @Option(names = "--problems", descriptionKey = "kith.find.problems")
    private boolean problems;

    @Option(names = "--hidden", descriptionKey = "kith.find.hidden")
    private boolean hidden;

    List<PhotoCondition> conditions(Engine engine) {
        List<PhotoCondition> conditions = new ArrayList<>();
        if (search != null) {
            SearchParser parser =
                    new SearchParser(Words.ofAllLanguages(), engine.gallery().vocabulary());
            parser.parse(search, LocalDate.now(ZoneId.systemDefault())).pieces().stream()
                    .map(Piece::condition)
                    .forEach(conditions::add);
        }
        if (from != null || to != null) {
            conditions.add(new PhotoCondition.Taken(from, to));
        }
        if (folder != null) {
            conditions.add(new PhotoCondition.InFolder(real(folder, engine.gallery())));
        }
        add(near, PhotoCondition.At::new, conditions);
        add(name, PhotoCondition.FileName::new, conditions);
        add(camera, PhotoCondition.TakenWith::new, conditions);
        texts.forEach(text -> conditions.add(new PhotoCondition.Text(text)));
        captions.forEach(text -> conditions.add(new PhotoCondition.Captioned(text)));
        circles.forEach(circle -> conditions.add(new PhotoCondition.OfCircle(new Label(circle), true)));
        tags.forEach(tag -> conditions.add(new PhotoCondition.Tagged(new Label(tag))));
        addStates(conditions);
        if (album != null) {
            conditions.addAll(ofAlbum(engine.albums().named(album)));
        }
        return conditions;
    }

    private void addStates(List<PhotoCondition> conditions) {
        if (!faces.equals(CountRange.ANY)) {
            conditions.add(new PhotoCondition.Faces(faces));
        }
        if (!rating.equals(CountRange.ANY)) {
            conditions.add(new PhotoCondition.Rated(rating));
        }
        add(noPeople, new PhotoCondition.Faces(new CountRange(0, 0)), conditions);
        add(undated, new PhotoCondition.Undated(), conditions);
        if (datedBy != null) {
            conditions.add(new PhotoCondition.Dated(datedBy));
        }
        add(favourite, new PhotoCondition.Favourite(), conditions);
        add(videos, new PhotoCondition.Video(), conditions);
        add(problems, new PhotoCondition.Problem(), conditions);
        add(hidden, new PhotoCondition.Hidden(), conditions);
    }

    private static void add(
            @Nullable String word, Function<String, PhotoCondition> condition, List<PhotoCondition> conditions) {
        if (word != null) {
            conditions.add(condition.apply(word));
        }
    }

    private static void add(boolean wanted, PhotoCondition condition, List<PhotoCondition> conditions) {
        if (wanted) {
            conditions.add(condition);
        }
    }

    /** Those the user put together, or what a kept search looks for. */
    private static List<PhotoCondition> ofAlbum(Album album) {
        return album.search() == null
                ? List.of(new PhotoCondition.InAlbum(album.id()))
                : album.search().conditions();
    }

    private static Path real(Path folder, Gallery gallery) {
        Path real = RealPath.of(folder);
        if (!gallery.knows(real)) {
            throw new CommandException("cli.fault.no-photo-of-folder", folder);
        }
        return real;
    }
}
