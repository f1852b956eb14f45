-- 人员 on the rosters of the relief desk: who stands behind a person number. Names and identity numbers are here alone; the
-- ledger, which nothing leaves, knows persons by their number. A correction is a further version.
CREATE TABLE relief_person (
    bucket      integer     NOT NULL,
    agency      text        NOT NULL,
    person_no   text        NOT NULL,
    version     integer     NOT NULL,
    name        text        NOT NULL,
    id_number   text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT relief_person_pk PRIMARY KEY (bucket, agency, person_no, version)
);

CREATE INDEX relief_person_agency_ix ON relief_person (agency);

GRANT SELECT, INSERT ON relief_person TO openyibao_app;
