-- The words of people: of those that people/rows.sql has named in temp.stale_person.
DELETE FROM word WHERE rowid IN (SELECT f.rid FROM temp.stale_person s CROSS JOIN found f ON f.record = s.person);
DELETE FROM found WHERE record IN
  (SELECT p.id FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person WHERE p.deleted_at IS NOT NULL OR p.erased_at IS NOT NULL);
INSERT OR IGNORE INTO found (record, kind)
  SELECT p.id, 'person' FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person
  WHERE p.deleted_at IS NULL AND p.erased_at IS NULL;
INSERT INTO word (rowid, t)
SELECT f.rid, 'zperson ' || person_words(p.name, p.reading, p.alias,
  (SELECT group_concat(o.name, char(10)) FROM affiliation a JOIN organisation o ON o.id = a.organisation
   WHERE a.person = p.id AND a.ends_on IS NULL AND a.deleted_at IS NULL),
  (SELECT group_concat(c.value, char(10)) FROM contact_private c
   WHERE c.person = p.id AND c.kind IN ('mobile', 'landline') AND c.deleted_at IS NULL),
  (SELECT group_concat(c.value, char(10)) FROM contact_private c
   WHERE c.person = p.id AND c.kind = 'email' AND c.deleted_at IS NULL),
  (SELECT group_concat(c.value, char(10)) FROM contact_private c
   WHERE c.person = p.id AND c.kind = 'wechat' AND c.deleted_at IS NULL))
FROM temp.stale_person s CROSS JOIN found f ON f.record = s.person CROSS JOIN person p ON p.id = s.person;
