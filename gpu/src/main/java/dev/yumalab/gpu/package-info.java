/**
 * The same epoch kernel on accelerators, behind the contract that {@code consensus} defines.
 * Nothing runs here yet. It depends on {@code consensus} alone; to add a backend, begin with that
 * module's {@code epoch} package and its contract suite.
 */
package dev.yumalab.gpu;
