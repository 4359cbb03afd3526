/**
 * What Yumalab finds on this machine, and what to do about what is missing. Asks the neighbours
 * {@code consensus.epoch} for backends and {@code scenarios.results} for the database. Begin with
 * {@link dev.yumalab.scenarios.doctor.Doctor}.
 */
package dev.yumalab.scenarios.doctor;
