/** Tests of the views in the real toolkit, on real runs. */
package dev.yumalab.ui.desktop.views;
