package org.openyibao.ledger.database;

import org.postgresql.ds.PGSimpleDataSource;

/// The two ways into one database, not pooled.
///
/// @param owner may do everything in it
/// @param application may do what the migrations grant
record Sources(PGSimpleDataSource owner, PGSimpleDataSource application) {}
