-- The rows of people lie in the order of the lists: a report that reads all of them goes from page to page, and asks
-- no index where the next one is.
CREATE TABLE person_row_new (
  sort_key      TEXT NOT NULL,
  person        TEXT NOT NULL,
  name          TEXT NOT NULL,
  company       TEXT,
  role          TEXT,
  city          TEXT,
  sector        TEXT,
  expertise     TEXT,
  mobile        TEXT,
  wechat        TEXT,
  email         TEXT,
  cohorts       TEXT,                       -- names of the alumnus's cohorts
  last_contact  TEXT,                       -- day
  is_founder    INTEGER NOT NULL,
  is_mentor     INTEGER NOT NULL,
  is_alumnus    INTEGER NOT NULL,
  PRIMARY KEY (sort_key, person)
) STRICT, WITHOUT ROWID;
INSERT INTO person_row_new (sort_key, person, name, company, role, city, sector, expertise, mobile, wechat, email,
                            cohorts, last_contact, is_founder, is_mentor, is_alumnus)
  SELECT sort_key, person, name, company, role, city, sector, expertise, mobile, wechat, email,
         cohorts, last_contact, is_founder, is_mentor, is_alumnus FROM person_row;
DROP TABLE person_row;
ALTER TABLE person_row_new RENAME TO person_row;
CREATE UNIQUE INDEX person_row_person ON person_row (person);
CREATE INDEX person_row_mentor ON person_row (sort_key, person) WHERE is_mentor;
CREATE INDEX person_row_founder ON person_row (sort_key, person) WHERE is_founder;
-- The flag stands in these too, so that totals are counted from the index alone.
CREATE INDEX person_row_alumnus ON person_row (sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_city ON person_row (city, sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_sector ON person_row (sector, sort_key, person, is_alumnus) WHERE is_alumnus;
CREATE INDEX person_row_contact ON person_row (ifnull(last_contact, ''), person, is_alumnus) WHERE is_alumnus;
