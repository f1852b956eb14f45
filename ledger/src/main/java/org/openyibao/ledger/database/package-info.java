/// The database that the house stands on: a real PostgreSQL, either our own, kept in the data folder, or an
/// outside server. Opens it, creates its roles, migrates it and hands out connections. Knows no table of the
/// ledger.
///
/// [Database] is for programs, [ScratchDatabase] for tests and benches; the rest is how they do it.
@NullMarked
package org.openyibao.ledger.database;

import org.jspecify.annotations.NullMarked;
