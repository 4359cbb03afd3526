/** Tests of the inspector in the real toolkit, on real runs. */
package dev.yumalab.ui.desktop.inspect;
