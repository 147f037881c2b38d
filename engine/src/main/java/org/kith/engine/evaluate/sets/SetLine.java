package org.kith.engine.evaluate.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kith.engine.evaluate.EvaluationFault;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.fault.EngineException;

/** Reads one line of a file of sets; what it names lies where the file says, relative to the file itself. */
final class SetLine {

    private final Path file;
    private final int number;

    SetLine(Path file, int number) {
        this.file = file;
        this.number = number;
    }

    /** @throws EngineException that says what is wrong with it */
    EvaluatedSet read(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() < 2 || cells.get(0).isEmpty()) {
            throw new EngineException(EvaluationFault.NO_SET, file, number);
        }
        List<SetPart> parts = new ArrayList<>();
        cells.subList(2, cells.size()).forEach(cell -> parts.add(part(cell)));
        return new EvaluatedSet(cells.get(0), folder(cells.get(1)), parts);
    }

    private SetPart part(String cell) {
        return switch (cell) {
            case "groups" -> new SetPart.Groups();
            case "central" -> new SetPart.Face(FaceChoice.CENTRAL);
            case "largest" -> new SetPart.Face(FaceChoice.LARGEST);
            case "no faces" -> new SetPart.NoFaces();
            default -> partWithWords(cell, cell.split("\\s+", 2));
        };
    }

    private SetPart partWithWords(String cell, String[] words) {
        if (words.length < 2) {
            throw unknown(cell);
        }
        return switch (words[0]) {
            case "pairs" -> new SetPart.Pairs(place(words[1]));
            case "boxes" -> new SetPart.Boxes(place(words[1]));
            case "known" -> new SetPart.Known(numbers(words[1]));
            case "with" -> new SetPart.With(folder(words[1]));
            case "apart" -> new SetPart.Apart(folder(words[1]));
            default -> throw unknown(cell);
        };
    }

    private EngineException unknown(String cell) {
        return new EngineException(EvaluationFault.UNKNOWN_PART_OF_SET, file, number, cell);
    }

    private Path folder(String name) {
        Path folder = place(name);
        if (!Files.isDirectory(folder)) {
            throw missing(name);
        }
        return folder;
    }

    private Path place(String name) {
        if (name.isEmpty()) { // which would be the folder of the file
            throw missing(name);
        }
        try {
            return file.toAbsolutePath().resolveSibling(name).toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw missing(name);
        }
    }

    private EngineException missing(String name) {
        return new EngineException(EvaluationFault.SET_NOT_THERE, file, number, name);
    }

    private List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(this::fromOne)
                .toList();
    }

    private int fromOne(String word) {
        int value;
        try {
            value = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new EngineException(EvaluationFault.NO_NUMBER, e, file, number, word);
        }
        if (value < 1) {
            throw new EngineException(EvaluationFault.NO_NUMBER, file, number, word);
        }
        return value;
    }
}
