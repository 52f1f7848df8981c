/**
 * Workbooks out (导出): the list in the layout that is also read, so that out → edit → in loses
 * nothing; the template; the refused rows with their reasons.
 */
@NullMarked
package guatu.server.exchange.output;

import org.jspecify.annotations.NullMarked;
