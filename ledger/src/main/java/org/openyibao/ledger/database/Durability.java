package org.openyibao.ledger.database;

/// What a commit promises.
enum Durability {
    /// It is on the disk.
    KEPT,
    /// Nothing: the cluster is thrown away with its process. Several times faster to create.
    SCRATCH
}
