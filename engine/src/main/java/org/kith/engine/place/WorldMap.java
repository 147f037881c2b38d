package org.kith.engine.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Coasts, borders and lakes of the world.
 *
 * @param coarse for all of it on one screen
 * @param fine for a region
 * @param lakes closed lines, on the land of all three
 */
public record WorldMap(Layer coarse, Layer medium, Layer fine, List<GeoLine> lakes) {

    private static final String FILE = "world.bin";

    /**
     * The world in one detail.
     *
     * @param land closed lines: coasts of land, also of seas within land
     * @param borders of countries, on land
     */
    public record Layer(List<GeoLine> land, List<GeoLine> borders) {

        static Layer read(PackedFile file) {
            return new Layer(lines(file.block()), lines(file.block()));
        }
    }

    /**
     * Reads all of it.
     *
     * @param folder with the file that Kith brings
     * @throws org.kith.engine.fault.EngineException if Kith is not installed whole
     */
    public static WorldMap read(Path folder) {
        PackedFile file = PackedFile.read(folder.resolve(FILE));
        return new WorldMap(Layer.read(file), Layer.read(file), Layer.read(file), lines(file.block()));
    }

    private static List<GeoLine> lines(Block block) {
        int count = block.number();
        List<GeoLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new GeoLine(block));
        }
        return List.copyOf(lines);
    }
}
