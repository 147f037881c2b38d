package org.kith.engine.mxnet;

import ai.djl.engine.EngineException;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.mxnet.jna.LibUtils;
import ai.djl.mxnet.jna.MxnetLibrary;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.ValueRange;

/**
 * MXNet's own rewriting of a symbol to 8-bit convolutions, step by step as {@code quantize_model_mkldnn} of its Python package
 * does it: oneDNN's operators are fused, what can be 8-bit becomes so, and the ranges of the layers, found by running the fused
 * float32 form, are set in. The parameters stay as they are. Holds native memory; confined to one thread.
 *
 * <p>DJL exports the C functions that do it, and the format of its symbols.
 */
final class SymbolQuantisation implements AutoCloseable {

    private static final String BACKEND = "MKLDNN_QUANTIZE";

    /** Of MXNet's device types. */
    private static final int CPU = 1;

    private static final byte WITH_RANGES = 1;

    /** MXNet's usual name for it, and DJL's. */
    static final String INPUT = "data";

    private final MxnetLibrary c;
    private final Deque<Pointer> symbols = new ArrayDeque<>();
    private final Pointer fused;
    private final Pointer quantised;
    private final List<String> layers;

    /**
     * Rewrites a symbol. MXNet has to be running.
     *
     * @param symbol the text of {@code *-symbol.json}
     * @throws EngineException if this build of MXNet has no oneDNN, or cannot read the symbol
     */
    SymbolQuantisation(String symbol) {
        c = LibUtils.loadLibrary();
        try {
            fused = fused(kept(JnaUtils.createSymbolFromString(symbol)));
            String[] parameters = Arrays.stream(JnaUtils.listSymbolArguments(fused))
                    .filter(name -> !name.equals(INPUT))
                    .toArray(String[]::new);
            PointerByReference out = new PointerByReference();
            PointerByReference layerNames = new PointerByReference();
            IntBuffer count = direct(Integer.BYTES).asIntBuffer();
            String[] none = {};
            check(c.MXQuantizeSymbol(
                    fused,
                    out,
                    new int[] {CPU},
                    none.length,
                    none,
                    none.length,
                    none,
                    parameters.length,
                    parameters,
                    "auto", // bytes with a sign where a layer's numbers have one
                    WITH_RANGES,
                    "smart",
                    "channel-wise",
                    count,
                    layerNames));
            quantised = kept(out.getValue());
            layers = Arrays.asList(layerNames.getValue().getStringArray(0, count.get(0)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The outputs whose ranges have to be found, the input among them where it becomes bytes. */
    List<String> layers() {
        return layers;
    }

    /**
     * The text of a float32 symbol whose outputs are these layers', and then the network's own: without those it might not take
     * all parameters.
     */
    String withOutputs(List<String> wanted) {
        Pointer internals = kept(JnaUtils.getSymbolInternals(fused));
        List<String> all = Arrays.asList(JnaUtils.listSymbolOutputs(internals));
        List<Pointer> heads = new ArrayList<>();
        for (String layer : wanted) {
            heads.add(kept(JnaUtils.getSymbolOutput(internals, all.indexOf(layer))));
        }
        heads.add(fused);
        Memory handles = new Memory((long) heads.size() * Native.POINTER_SIZE);
        for (int i = 0; i < heads.size(); i++) {
            handles.setPointer((long) i * Native.POINTER_SIZE, heads.get(i));
        }
        PointerByReference array = new PointerByReference(); // DJL's interface asks for a reference to one handle
        array.setPointer(handles);
        PointerByReference group = new PointerByReference();
        check(c.MXSymbolCreateGroup(heads.size(), array, group));
        return JnaUtils.getSymbolString(kept(group.getValue()));
    }

    /** The text of the 8-bit symbol. */
    String calibrated(Map<String, ValueRange> ranges) {
        String[] names = ranges.keySet().toArray(String[]::new);
        FloatBuffer low = direct(names.length * Float.BYTES).asFloatBuffer();
        FloatBuffer high = direct(names.length * Float.BYTES).asFloatBuffer();
        for (ValueRange range : ranges.values()) {
            low.put(range.low());
            high.put(range.high());
        }
        PointerByReference out = new PointerByReference();
        check(c.MXSetCalibTableToQuantizedSymbol(quantised, names.length, names, low.flip(), high.flip(), out));
        return JnaUtils.getSymbolString(fused(kept(out.getValue())));
    }

    private Pointer fused(Pointer symbol) {
        PointerByReference out = new PointerByReference();
        check(c.MXGenBackendSubgraph(symbol, BACKEND, out));
        return kept(out.getValue());
    }

    private Pointer kept(Pointer symbol) {
        symbols.push(symbol);
        return symbol;
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static void check(int result) {
        JnaUtils.checkCall(result);
    }

    @Override
    public void close() {
        while (!symbols.isEmpty()) {
            JnaUtils.freeSymbol(symbols.pop());
        }
    }
}
