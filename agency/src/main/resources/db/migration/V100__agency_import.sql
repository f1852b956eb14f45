-- 批次 waiting for approval: rows of a folder that one person entered and another has not yet decided on. Removed with the
-- decision; what remains is the trail in the ledger.
CREATE TABLE import_row (
    bucket        integer NOT NULL,
    batch_id      bigint  NOT NULL,
    seq           integer NOT NULL,
    kind          text    NOT NULL,
    event_key     text    NOT NULL,
    business_date date    NOT NULL,
    file          text    NOT NULL,
    file_row      integer NOT NULL,
    payload       text    NOT NULL,
    CONSTRAINT import_row_pk PRIMARY KEY (bucket, batch_id, seq)
);

CREATE INDEX import_row_date_ix ON import_row (bucket, batch_id, business_date);

GRANT SELECT, INSERT, DELETE ON import_row TO openyibao_app;
