/// 公开表格的版面。Draws a filled table as the official form: its head, its rows in their places, its notes; as
/// a grid for the pages and as a workbook. Everything that it knows of a form it reads from the form's data.
@NullMarked
package org.openyibao.statements.sheet;

import org.jspecify.annotations.NullMarked;
