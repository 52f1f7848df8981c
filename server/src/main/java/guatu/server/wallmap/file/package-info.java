/**
 * GIS files in and out (图形文件): read, put into place, checked, shown, taken. The file is kept as it
 * was sent.
 */
@NullMarked
package guatu.server.wallmap.file;

import org.jspecify.annotations.NullMarked;
