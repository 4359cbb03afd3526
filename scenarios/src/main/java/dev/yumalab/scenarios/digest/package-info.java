/**
 * Fingerprints of texts, files and states, so that equal ones are known without comparing them.
 * Stands alone. Begin with {@link dev.yumalab.scenarios.digest.Sha256}.
 */
package dev.yumalab.scenarios.digest;
