/**
 * What is on stage: story, charts, consensus, matrix, network, map. Each view draws what {@code
 * desktop.reading} reads off a state with the plots of {@code desktop.plot}, and shares time,
 * selection and theme with the others through the bench. Begin with {@link
 * dev.yumalab.ui.desktop.views.Views}.
 */
package dev.yumalab.ui.desktop.views;
