/** MXNet's files: symbols and parameters. */
@NullMarked
package org.kith.engine.convert.mxnet;

import org.jspecify.annotations.NullMarked;
