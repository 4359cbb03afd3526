/** What is run: scenario files, the catalogue, experiments, results on disk. */
package dev.yumalab.scenarios;
