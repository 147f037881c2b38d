package org.kith.app.window.fx;

import org.kith.app.text.Text;
import org.kith.engine.Engine;

/**
 * What the features of the window are made from.
 *
 * @param engine over the open library
 * @param background where questions are asked, whose answers come back on the FX thread
 * @param navigator goes to other pages
 * @param undo does the user's acts, tells them, takes them back
 * @param toasts tells what is no act
 */
public record PageTools(
        Engine engine,
        Background background,
        Navigator navigator,
        UndoViewModel undo,
        ToastViewModel toasts,
        Text text) {}
