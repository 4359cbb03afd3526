/**
 * Results on disk: tables as CSV and Parquet, the manifest, and the folder that they appear in. The
 * only place that writes them, and the only one that knows DuckDB. Begin with {@link
 * dev.yumalab.scenarios.results.OutputFolder} and {@link
 * dev.yumalab.scenarios.results.TableWriter}.
 */
package dev.yumalab.scenarios.results;
