-- Applications and their review: who asks to join a cohort, and what those say who judge it ---------------
CREATE TABLE application (
  id           TEXT NOT NULL PRIMARY KEY,
  company      TEXT NOT NULL,               -- as the applicant writes it
  cohort       TEXT NOT NULL REFERENCES cohort (id),
  state        TEXT NOT NULL,
  contact      TEXT,                        -- who applies: a name
  received_on  TEXT,
  source       TEXT,
  one_liner    TEXT,
  sector       TEXT,
  stage        TEXT,
  city         TEXT,
  startup      TEXT REFERENCES startup (id),  -- which it is, where that is known
  decided_on   TEXT,
  reason       TEXT,
  remark       TEXT,
  person       TEXT REFERENCES person (id),   -- who the contact is, since the application was admitted
  deleted_at   INTEGER
) STRICT;
CREATE INDEX application_cohort ON application (cohort);
CREATE INDEX application_startup ON application (startup) WHERE startup IS NOT NULL;
CREATE INDEX application_person ON application (person) WHERE person IS NOT NULL;

-- How to reach the contact; a row has the id of its application.
CREATE TABLE application_private (
  id           TEXT NOT NULL PRIMARY KEY,
  phone        TEXT,                        -- as people's, where it could be read
  email        TEXT,
  wechat       TEXT,
  deleted_at   INTEGER
) STRICT;

-- By what the applications of a cohort are judged.
CREATE TABLE criterion (
  id           TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL,
  cohort       TEXT NOT NULL REFERENCES cohort (id),
  weight       INTEGER NOT NULL,            -- beside the others', whatever they add up to
  top          INTEGER NOT NULL,            -- the highest score
  place        INTEGER,                     -- in which order they are asked for
  hint         TEXT,
  deleted_at   INTEGER
) STRICT;
CREATE INDEX criterion_cohort ON criterion (cohort);

-- Who judges the applications of a cohort.
CREATE TABLE reviewer (
  id           TEXT NOT NULL PRIMARY KEY,
  person       TEXT NOT NULL REFERENCES person (id),
  cohort       TEXT NOT NULL REFERENCES cohort (id),
  remark       TEXT,
  deleted_at   INTEGER
) STRICT;
CREATE INDEX reviewer_person ON reviewer (person);
CREATE INDEX reviewer_cohort ON reviewer (cohort);

-- What one of them is asked about one application, and says of it.
CREATE TABLE review (
  id              TEXT NOT NULL PRIMARY KEY,
  application     TEXT NOT NULL REFERENCES application (id),
  reviewer        TEXT NOT NULL REFERENCES person (id),
  recommendation  TEXT,                     -- admit, discuss, decline
  comment         TEXT,
  given_on        TEXT,                     -- absent: not given yet
  withdrawn_on    TEXT,                     -- it counts no longer since
  conflict        TEXT,                     -- why they do not judge it
  deleted_at      INTEGER
) STRICT;
CREATE INDEX review_application ON review (application);
CREATE INDEX review_reviewer ON review (reviewer);

CREATE TABLE review_score (
  id           TEXT NOT NULL PRIMARY KEY,   -- v5 of the review and the criterion
  review       TEXT NOT NULL REFERENCES review (id),
  criterion    TEXT NOT NULL REFERENCES criterion (id),
  score        INTEGER NOT NULL,            -- tenths of a point
  deleted_at   INTEGER
) STRICT;
CREATE INDEX review_score_review ON review_score (review);
CREATE INDEX review_score_criterion ON review_score (criterion);
