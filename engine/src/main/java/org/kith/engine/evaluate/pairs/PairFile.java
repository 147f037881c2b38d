package org.kith.engine.evaluate.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kith.engine.evaluate.EvaluationFault;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

/**
 * Pairs in the format of LFW's {@code pairs.txt}: the first line tells how many folds there are (and how many pairs of each
 * kind a fold has), then {@code name n1 n2} for two photos of one person, {@code name1 n1 name2 n2} for two people; folds
 * of equal size one after the other.
 */
public record PairFile(int folds, List<PhotoPair> pairs) {

    public PairFile {
        pairs = List.copyOf(pairs);
    }

    /** The photos of the pairs. */
    public Set<PhotoKey> photos() {
        Set<PhotoKey> photos = new TreeSet<>();
        pairs.forEach(pair -> {
            photos.add(pair.a());
            photos.add(pair.b());
        });
        return photos;
    }

    /**
     * The photos of the pairs among others, in their order.
     *
     * @throws EngineException if one is not among them
     */
    public List<Path> named(List<Path> files) {
        Set<PhotoKey> photos = photos();
        Set<PhotoKey> missing = new TreeSet<>(photos);
        List<Path> named = files.stream()
                .filter(file -> PhotoKey.of(file).filter(photos::contains).isPresent())
                .toList();
        named.forEach(file -> PhotoKey.of(file).ifPresent(missing::remove));
        missing.stream().findFirst().ifPresent(key -> {
            throw Verification.noPhoto(key);
        });
        return named;
    }

    /** @throws EngineException if the file is not there or not in this format, saying which line */
    public static PairFile read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, e.getMessage());
        }
        List<PhotoPair> pairs = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                pairs.add(pair(lines.get(i).strip().split("\\s+", -1), file, i + 1));
            }
        }
        int folds = lines.isEmpty() ? 0 : number(lines.get(0).strip().split("\\s+", -1)[0], file, 1);
        if (folds < 2 || pairs.isEmpty() || pairs.size() % folds != 0) {
            throw new EngineException(EvaluationFault.UNEVEN_FOLDS, file, pairs.size(), folds);
        }
        return new PairFile(folds, pairs);
    }

    private static PhotoPair pair(String[] words, Path file, int line) {
        return switch (words.length) {
            case 3 ->
                new PhotoPair(
                        new PhotoKey(words[0], number(words[1], file, line)),
                        new PhotoKey(words[0], number(words[2], file, line)));
            case 4 ->
                new PhotoPair(
                        new PhotoKey(words[0], number(words[1], file, line)),
                        new PhotoKey(words[2], number(words[3], file, line)));
            default -> throw new EngineException(EvaluationFault.NO_PAIR, file, line);
        };
    }

    private static int number(String word, Path file, int line) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new EngineException(EvaluationFault.NO_NUMBER, e, file, line, word);
        }
    }
}
