package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.Coded;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ModelKind;
import org.kith.engine.store.row.VerdictSource;

/** What stands in the libraries of people: a code may be added here, never changed. */
class CodesTest {

    private static final Map<Class<? extends Coded>, List<String>> CODES = Map.ofEntries(
            Map.entry(PhotoStatus.class, List.of("indexed", "video", "failed", "missing")),
            Map.entry(FaceRole.class, List.of("seed", "join", "aside")),
            Map.entry(Verdict.class, List.of("is", "is_not", "not_a_face", "ignore")),
            Map.entry(
                    VerdictSource.class,
                    List.of("face", "naming", "merging", "tag", "asked", "joined", "rest", "forgotten")),
            Map.entry(
                    CalibrationSource.Kind.class,
                    List.of("bundled", "verdicts", "held_out_verdicts", "folder", "other")),
            Map.entry(ModelKind.class, List.of("network", "projection")),
            Map.entry(
                    ActKind.class,
                    List.of(
                            "name_face",
                            "name_group",
                            "rename",
                            "merge",
                            "split",
                            "reject",
                            "apart",
                            "not_a_face",
                            "draw",
                            "move_box",
                            "ignore",
                            "cover",
                            "born",
                            "note",
                            "add_to_circle",
                            "remove_from_circle",
                            "rename_circle",
                            "remove_circle",
                            "hide",
                            "show",
                            "pin",
                            "unpin",
                            "present",
                            "absent",
                            "import",
                            "read_tags",
                            "answers",
                            "join",
                            "favourite",
                            "unfavourite",
                            "rate",
                            "tag",
                            "untag",
                            "rename_tag",
                            "caption",
                            "date",
                            "turn",
                            "hide_photos",
                            "show_photos",
                            "trash",
                            "new_album",
                            "rename_album",
                            "remove_album",
                            "add_to_album",
                            "remove_from_album",
                            "order_album",
                            "album_cover",
                            "change_search")),
            Map.entry(
                    TakenFrom.class,
                    List.of(
                            "exif",
                            "exif_digitized",
                            "xmp",
                            "iptc",
                            "exif_changed",
                            "png_text",
                            "gps",
                            "film",
                            "sidecar",
                            "photoprism",
                            "file_name",
                            "google")),
            Map.entry(DatedBy.class, List.of("camera", "program", "file_name", "user")),
            Map.entry(TagForm.class, List.of("kith", "mwg", "microsoft", "picasa", "iptc", "iptc_region", "digikam")),
            Map.entry(
                    ForeignKind.class,
                    List.of(
                            "apple_photos",
                            "iphoto",
                            "aperture",
                            "lightroom",
                            "capture_one",
                            "picasa",
                            "acdsee",
                            "digikam",
                            "darktable",
                            "raw_therapee",
                            "nextcloud",
                            "immich",
                            "photoprism",
                            "librephotos",
                            "synology",
                            "qnap",
                            "snapshots",
                            "syncing",
                            "windows",
                            "macos",
                            "linux",
                            "android",
                            "no_media",
                            "thumbnails",
                            "cache",
                            "hidden")),
            Map.entry(PhotoCondition.Role.class, List.of("all", "any", "none", "only")),
            Map.entry(
                    PhotoProblem.Kind.class,
                    List.of(
                            "not_a_picture",
                            "unsupported_format",
                            "corrupt",
                            "damaged",
                            "too_large",
                            "unreadable",
                            "missing",
                            "internal")),
            Map.entry(
                    ProblemReason.class,
                    List.of(
                            "empty",
                            "no_picture",
                            "format",
                            "format_variant",
                            "bits",
                            "compression",
                            "no_preview",
                            "no_video",
                            "video_coding",
                            "video_broken",
                            "decoder_missing",
                            "ends_early",
                            "broken_before_picture",
                            "part_broken",
                            "garbage_before",
                            "header_broken",
                            "nothing_decoded",
                            "too_many_pixels",
                            "too_many_bytes",
                            "too_slow",
                            "took_too_long",
                            "no_memory_to_decode",
                            "no_memory_to_read",
                            "no_memory",
                            "gone",
                            "gone_or_unplugged",
                            "passed_over",
                            "not_allowed",
                            "permission_denied",
                            "reading_failed",
                            "not_a_file",
                            "name_not_utf8",
                            "ended_program",
                            "other")));

    @Test
    void codesStayWhateverTheConstantsAreCalled() {
        CODES.forEach((type, codes) -> assertThat(type.getEnumConstants())
                .as(type.getSimpleName())
                .extracting(Coded::code)
                .containsExactlyElementsOf(codes));
    }

    @Test
    void everyTypeThatIsWrittenIsPinnedHere() {
        List<String> coded = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kith.engine")
                        .stream()
                        .filter(type -> type.isAssignableTo(Coded.class) && !type.isEquivalentTo(Coded.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(coded)
                .containsExactlyInAnyOrderElementsOf(
                        CODES.keySet().stream().map(Class::getName).toList());
    }

    @Test
    void aConstantIsFoundByItsCode() {
        assertThat(Arrays.stream(Verdict.values()).map(verdict -> Codes.of(Verdict.class, verdict.code())))
                .containsExactly(Verdict.values());
        assertThatThrownBy(() -> Codes.of(Verdict.class, "IS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no Verdict has the code IS");
    }
}
