-- The rule set of bench/README.md for PostgreSQL: tables of rules, each row with the days on which it is in force, and
-- functions that look up what applies on a claim's day. Amounts in fen, ratios in basis points, ends of periods exclusive.
--
-- The bands of a rule lie in arrays of its row. With a table of bands, which is summed or looped over, the same function
-- reaches half as many claims a second.
CREATE SCHEMA law_bench;
SET search_path = law_bench;

CREATE TABLE level_rule (
    level       smallint NOT NULL,
    valid_from  date     NOT NULL,
    valid_until date     NOT NULL,
    deductible  bigint   NOT NULL,
    above       bigint[] NOT NULL,
    up_to       bigint[] NOT NULL,
    ratio       bigint[] NOT NULL,
    PRIMARY KEY (level, valid_from)
);

CREATE TABLE yearly_rule (
    valid_from  date     PRIMARY KEY,
    valid_until date     NOT NULL,
    cap         bigint   NOT NULL,
    threshold   bigint   NOT NULL,
    above       bigint[] NOT NULL,
    up_to       bigint[] NOT NULL,
    ratio       bigint[] NOT NULL
);

-- The edition of 2024 is the one of the bench; the earlier ones only have to be passed over.
INSERT INTO level_rule
SELECT level, valid_from, valid_until, deductible * percent / 100,
    '{0, 1000000, 4000000}', '{1000000, 4000000, 9223372036854775807}', ratio
FROM (VALUES (1, 30000, '{9000, 9200, 9500}'::bigint[]),
             (2, 60000, '{8500, 8800, 9200}'),
             (3, 120000, '{8000, 8500, 9000}')) AS rule (level, deductible, ratio),
     (VALUES (date '2022-01-01', date '2023-01-01', 90),
             (date '2023-01-01', date '2024-01-01', 95),
             (date '2024-01-01', date 'infinity', 100)) AS edition (valid_from, valid_until, percent);

INSERT INTO yearly_rule
SELECT valid_from, valid_until, cap, threshold,
    '{0, 10000000}', '{10000000, 9223372036854775807}', '{6000, 7000}'
FROM (VALUES (date '2022-01-01', date '2023-01-01', 6000000, 1200000),
             (date '2023-01-01', date '2024-01-01', 7000000, 1300000),
             (date '2024-01-01', date 'infinity', 8000000, 1400000)) AS rule (valid_from, valid_until, cap, threshold);

CREATE TABLE claim (
    ordinal     integer  PRIMARY KEY,
    day         date     NOT NULL,
    person      integer  NOT NULL,
    level       smallint NOT NULL,
    eligible    bigint   NOT NULL,
    pool_paid   bigint   NOT NULL,
    own_counted bigint   NOT NULL
);

CREATE FUNCTION adjudicate(
    day date, hospital smallint, eligible bigint, pool_paid bigint, own_counted bigint,
    OUT deductible bigint, OUT pool bigint, OUT catastrophic bigint, OUT self bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    payable      bigint;
    own          bigint;
    cap          bigint;
    threshold    bigint;
    counted_from bigint;
    counted_to   bigint;
    above        bigint[];
    up_to        bigint[];
    ratio        bigint[];
BEGIN
    SELECT r.deductible, r.above, r.up_to, r.ratio INTO STRICT deductible, above, up_to, ratio
    FROM level_rule r
    WHERE r.level = hospital AND r.valid_from <= day AND day < r.valid_until;

    deductible := least(eligible, deductible);
    payable := eligible - deductible;
    pool := 0;
    FOR band IN 1 .. cardinality(above) LOOP
        EXIT WHEN payable <= above[band];
        pool := pool + ((least(payable, up_to[band]) - above[band]) * ratio[band] + 5000) / 10000;
    END LOOP;

    SELECT r.cap, r.threshold, r.above, r.up_to, r.ratio INTO STRICT cap, threshold, above, up_to, ratio
    FROM yearly_rule r
    WHERE r.valid_from <= day AND day < r.valid_until;

    pool := least(pool, greatest(0, cap - pool_paid));
    own := eligible - pool;
    counted_from := greatest(0, own_counted - threshold);
    counted_to := greatest(0, own_counted + own - threshold);
    catastrophic := 0;
    FOR band IN 1 .. cardinality(above) LOOP
        EXIT WHEN counted_to <= above[band];
        IF counted_from < up_to[band] THEN
            catastrophic := catastrophic
                + ((least(counted_to, up_to[band]) - greatest(counted_from, above[band])) * ratio[band] + 5000) / 10000;
        END IF;
    END LOOP;

    self := own - catastrophic;
END $$;

-- Variant B: claim by claim in their order, the accumulators in two arrays, which PL/pgSQL changes in place.
CREATE FUNCTION adjudicate_in_order(
    claims integer, persons integer,
    OUT deductible bigint, OUT pool bigint, OUT catastrophic bigint, OUT self bigint, OUT checked bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    pool_paid   bigint[] := array_fill(0::bigint, ARRAY[persons]);
    own_counted bigint[] := array_fill(0::bigint, ARRAY[persons]);
    c           record;
    d           record;
BEGIN
    deductible := 0;
    pool := 0;
    catastrophic := 0;
    self := 0;
    checked := 0;
    FOR c IN
        SELECT ordinal, day, person + 1 AS person, level, eligible FROM claim WHERE ordinal < claims ORDER BY ordinal
    LOOP
        d := adjudicate(c.day, c.level, c.eligible, pool_paid[c.person], own_counted[c.person]);
        pool_paid[c.person] := pool_paid[c.person] + d.pool;
        own_counted[c.person] := own_counted[c.person] + c.eligible - d.pool;
        deductible := deductible + d.deductible;
        pool := pool + d.pool;
        catastrophic := catastrophic + d.catastrophic;
        self := self + d.self;
        checked := checked
            + (c.ordinal % 9973 + 1) * ((d.pool + 3 * d.catastrophic + 7 * d.self + 11 * d.deductible) % 1000003);
    END LOOP;
END $$;
