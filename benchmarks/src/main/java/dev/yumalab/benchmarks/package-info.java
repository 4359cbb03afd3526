/**
 * How fast: JMH benchmarks. The tests here hold the arrows between the rooms, because this room
 * sees all.
 */
package dev.yumalab.benchmarks;
