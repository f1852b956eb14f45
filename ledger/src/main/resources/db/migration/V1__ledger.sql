-- The ledger: events, decisions, entries, postings. The rules that this schema keeps are in docs/decisions (schema that
-- runs on one PostgreSQL and on a distributed one): bucket first in every owned key, ids from the application, no
-- triggers, named foreign keys added after the tables, none on posting.

-- Small reference tables, rarely written.

CREATE TABLE book_set (
    book_set_id bigint NOT NULL,
    code        text   NOT NULL,
    kind        text   NOT NULL,
    region      text   NOT NULL,
    holder      text   NOT NULL,
    name        text   NOT NULL,
    CONSTRAINT book_set_pk PRIMARY KEY (book_set_id),
    CONSTRAINT book_set_code_uq UNIQUE (code)
);

CREATE TABLE account (
    book_set_kind text NOT NULL,
    account       text NOT NULL,
    name          text NOT NULL,
    category      text NOT NULL,
    normal_side   text NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (book_set_kind, account),
    CONSTRAINT account_side_ck CHECK (normal_side IN ('debit', 'credit', 'both'))
);

CREATE TABLE unit (
    unit_id  integer NOT NULL,
    name     text    NOT NULL,
    measures text    NOT NULL,
    CONSTRAINT unit_pk PRIMARY KEY (unit_id),
    CONSTRAINT unit_name_uq UNIQUE (name, measures),
    CONSTRAINT unit_measures_ck CHECK (measures IN ('money', 'stock', 'flow'))
);

-- 科目维度组合: an immutable combination of book set, account and dimensions. The id is a digest of the content.
CREATE TABLE ledger_cell (
    cell_id          bigint NOT NULL,
    book_set_id      bigint NOT NULL,
    account          text   NOT NULL,
    dimension_names  text[] NOT NULL,
    dimension_values text[] NOT NULL,
    CONSTRAINT ledger_cell_pk PRIMARY KEY (cell_id),
    CONSTRAINT ledger_cell_content_uq UNIQUE (book_set_id, account, dimension_names, dimension_values)
);

CREATE TABLE id_block (
    name    text   NOT NULL,
    next_id bigint NOT NULL,
    CONSTRAINT id_block_pk PRIMARY KEY (name)
);

-- Owned tables, distributed by bucket.

CREATE TABLE event (
    bucket        integer     NOT NULL,
    event_id      bigint      NOT NULL,
    kind          text        NOT NULL,
    event_key     text        NOT NULL,
    business_date date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    operator      text        NOT NULL,
    source        text        NOT NULL,
    payload       text        NOT NULL,
    CONSTRAINT event_pk PRIMARY KEY (bucket, event_id),
    CONSTRAINT event_key_uq UNIQUE (bucket, event_key)
);

CREATE TABLE decision (
    bucket      integer     NOT NULL,
    decision_id bigint      NOT NULL,
    event_id    bigint      NOT NULL,
    outcome     text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    decided_by  text        NOT NULL,
    reason      text        NOT NULL,
    CONSTRAINT decision_pk PRIMARY KEY (bucket, decision_id),
    CONSTRAINT decision_event_uq UNIQUE (bucket, event_id),
    CONSTRAINT decision_outcome_ck CHECK (outcome IN ('approved', 'refused', 'referred'))
);

CREATE TABLE entry (
    bucket        integer NOT NULL,
    entry_id      bigint  NOT NULL,
    decision_id   bigint  NOT NULL,
    book_set_id   bigint  NOT NULL,
    period        integer NOT NULL,
    document_kind text    NOT NULL,
    document_no   text    NOT NULL,
    business_date date    NOT NULL,
    memo          text    NOT NULL,
    reverses      bigint,
    CONSTRAINT entry_pk PRIMARY KEY (bucket, entry_id),
    CONSTRAINT entry_reverses_uq UNIQUE (bucket, reverses)
);

-- 分录: one debit cell, one credit cell, one positive amount. Balanced by construction.
CREATE TABLE posting (
    bucket      integer NOT NULL,
    entry_id    bigint  NOT NULL,
    line_no     integer NOT NULL,
    book_set_id bigint  NOT NULL,
    period      integer NOT NULL,
    debit_cell  bigint  NOT NULL,
    credit_cell bigint  NOT NULL,
    amount      bigint  NOT NULL,
    unit_id     integer NOT NULL,
    subject     text    NOT NULL,
    CONSTRAINT posting_pk PRIMARY KEY (bucket, entry_id, line_no),
    CONSTRAINT posting_amount_ck CHECK (amount > 0),
    CONSTRAINT posting_cells_ck CHECK (debit_cell <> credit_cell)
);

-- 结账: from the moment of its row, nothing more is posted to the year in that book set.
CREATE TABLE year_close (
    bucket      integer     NOT NULL,
    book_set_id bigint      NOT NULL,
    fiscal_year integer     NOT NULL,
    event_id    bigint      NOT NULL,
    closed_at   timestamptz NOT NULL,
    CONSTRAINT year_close_pk PRIMARY KEY (bucket, book_set_id, fiscal_year)
);

-- Derived from postings of closed years; may be thrown away and rebuilt at any time.
CREATE TABLE balance (
    bucket      integer NOT NULL,
    book_set_id bigint  NOT NULL,
    period      integer NOT NULL,
    debit_cell  bigint  NOT NULL,
    credit_cell bigint  NOT NULL,
    amount      bigint  NOT NULL,
    postings    bigint  NOT NULL,
    CONSTRAINT balance_pk PRIMARY KEY (bucket, book_set_id, period, debit_cell, credit_cell)
);

ALTER TABLE ledger_cell ADD CONSTRAINT ledger_cell_book_set_fk FOREIGN KEY (book_set_id) REFERENCES book_set (book_set_id);
ALTER TABLE decision ADD CONSTRAINT decision_event_fk FOREIGN KEY (bucket, event_id) REFERENCES event (bucket, event_id);
ALTER TABLE entry ADD CONSTRAINT entry_decision_fk FOREIGN KEY (bucket, decision_id) REFERENCES decision (bucket, decision_id);
ALTER TABLE entry ADD CONSTRAINT entry_book_set_fk FOREIGN KEY (book_set_id) REFERENCES book_set (book_set_id);
ALTER TABLE year_close ADD CONSTRAINT year_close_event_fk FOREIGN KEY (bucket, event_id) REFERENCES event (bucket, event_id);

CREATE INDEX posting_book_ix ON posting (bucket, book_set_id, period);
CREATE INDEX posting_debit_ix ON posting (bucket, debit_cell);
CREATE INDEX posting_credit_ix ON posting (bucket, credit_cell);
CREATE INDEX entry_decision_ix ON entry (bucket, decision_id);
CREATE INDEX event_kind_ix ON event (bucket, kind);

-- What other rooms may read in SQL of their own: recorded events, to compare waiting rows with them.
CREATE VIEW booked_event AS
    SELECT bucket, event_id, kind, event_key, business_date, source, payload FROM event;

INSERT INTO unit (unit_id, name, measures) VALUES (1, 'fen', 'money');
INSERT INTO id_block (name, next_id) VALUES ('ledger', 1);

-- The application may add, never change or remove, what was recorded.
GRANT SELECT, INSERT ON book_set, account, unit, ledger_cell, event, decision, entry, posting, year_close TO openyibao_app;
GRANT SELECT ON booked_event TO openyibao_app;
GRANT SELECT, INSERT, DELETE ON balance TO openyibao_app;
GRANT SELECT ON id_block TO openyibao_app;
GRANT UPDATE (next_id) ON id_block TO openyibao_app;

-- From PostgreSQL 17 on the application may refresh the planner's statistics after a large approval.
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON event, decision, entry, posting TO openyibao_app';
    END IF;
END $$;
