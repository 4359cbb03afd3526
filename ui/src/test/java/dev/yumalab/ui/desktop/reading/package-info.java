/** Tests of what views and inspector read off a state, on real runs. */
package dev.yumalab.ui.desktop.reading;
