/**
 * Who uses it: the command line now, the desktop beside it later, two faces over the same services.
 */
package dev.yumalab.ui;
