/**
 * The command line (命令行): one class a command. Commands that need the list talk HTTP to a running
 * server; the others work on files alone. Output is Chinese unless the terminal speaks another
 * language.
 */
@NullMarked
package guatu.cli;

import org.jspecify.annotations.NullMarked;
