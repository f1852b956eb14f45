/// The records of one agency's year as its finance office keeps them: one folder, one file per kind, TSV or
/// XLSX. The reader streams typed records to its caller and tells every mistake of the folder at once. Knows no
/// database.
@NullMarked
package org.openyibao.agency.records;

import org.jspecify.annotations.NullMarked;
