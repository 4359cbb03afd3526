/**
 * The books: accounts, and postings that balance. Stands alone; {@code consensus.chain} keeps its
 * money here. Begin with {@link dev.yumalab.consensus.ledger.Ledger}.
 */
package dev.yumalab.consensus.ledger;
