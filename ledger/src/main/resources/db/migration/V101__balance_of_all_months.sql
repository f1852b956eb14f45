-- The balances of a closed year also hold its twelve months together, in the place of a month 99, because every statement
-- of a year asks for them. Years that were closed before get theirs from the balances that they have.

INSERT INTO balance (bucket, book_set_id, period, debit_cell, credit_cell, amount, postings)
SELECT bucket, book_set_id, period / 100 * 100 + 99, debit_cell, credit_cell, sum(amount)::bigint, sum(postings)::bigint
FROM balance WHERE period % 100 BETWEEN 1 AND 12
GROUP BY bucket, book_set_id, period / 100, debit_cell, credit_cell;
