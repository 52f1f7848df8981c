package guatu.server.wallmap.ogc;

import guatu.server.access.Account;
import guatu.server.wallmap.layer.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Who reads (读者): an account, or with the open setting anybody, who then sees what is not personal.
 */
record Reader(@Nullable Account account) {

    boolean maySee(Layer layer) {
        return layer.isOpenTo(account);
    }
}
