/** Who acts: the simulated network, and its neurons with their strategies. */
package dev.yumalab.agents;
