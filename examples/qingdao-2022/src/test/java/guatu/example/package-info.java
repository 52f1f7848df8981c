/** What the example promises to hold. */
@NullMarked
package guatu.example;

import org.jspecify.annotations.NullMarked;
