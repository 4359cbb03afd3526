/** What leaves the lab: figures and pages. */
package dev.yumalab.export;
