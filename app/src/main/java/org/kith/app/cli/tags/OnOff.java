package org.kith.app.cli.tags;

/** A choice on the command line. */
enum OnOff {
    ON,
    OFF
}
