/// A blank folder for an agency's own year: `agency.yaml` and one workbook for each kind of record, with heads,
/// notes and drop-downs made from the format that `records` reads.
@NullMarked
package org.openyibao.agency.template;

import org.jspecify.annotations.NullMarked;
