CREATE TABLE note (id bigint PRIMARY KEY, text text NOT NULL);
CREATE TABLE draft (id bigint PRIMARY KEY, text text NOT NULL);
GRANT SELECT, INSERT ON note TO openyibao_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO openyibao_app;
