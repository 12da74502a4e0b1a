-- The rows of the lists of people, of those whom stale.sql has named; search/numbers.sql has given them numbers.
DELETE FROM person_row WHERE person IN (SELECT person FROM temp.stale_person);
INSERT INTO person_row (person, sort_key, name, company, role, city, sector, expertise, mobile, wechat, email, cohorts,
  last_contact, is_founder, is_mentor, is_alumnus, rid)
SELECT p.id, sort_key(p.name, p.reading), p.name, o.name, a.role, p.city, p.sector, p.expertise,
  (SELECT c.value FROM contact_private c WHERE c.person = p.id AND c.kind = 'mobile' AND c.deleted_at IS NULL
   ORDER BY c.preferred DESC, c.id LIMIT 1),
  (SELECT c.value FROM contact_private c WHERE c.person = p.id AND c.kind = 'wechat' AND c.deleted_at IS NULL
   ORDER BY c.preferred DESC, c.id LIMIT 1),
  (SELECT c.value FROM contact_private c WHERE c.person = p.id AND c.kind = 'email' AND c.deleted_at IS NULL
   ORDER BY c.preferred DESC, c.id LIMIT 1),
  (SELECT group_concat(name, '、') FROM
    (SELECT k.name FROM membership m JOIN cohort k ON k.id = m.cohort
     WHERE m.person = p.id AND m.deleted_at IS NULL AND k.deleted_at IS NULL ORDER BY k.starts_on, k.edition, k.id)),
  ifnull((SELECT max(i.day) FROM interaction i WHERE i.person = p.id AND i.deleted_at IS NULL), ''),
  EXISTS (SELECT 1 FROM participant x WHERE x.person = p.id AND x.deleted_at IS NULL),
  EXISTS (SELECT 1 FROM mentor x WHERE x.person = p.id AND x.deleted_at IS NULL),
  EXISTS (SELECT 1 FROM membership x WHERE x.person = p.id AND x.deleted_at IS NULL),
  f.rid
FROM temp.stale_person s CROSS JOIN person p ON p.id = s.person CROSS JOIN search_row f ON f.record = p.id
LEFT JOIN affiliation a ON a.id =
  (SELECT max(x.id) FROM affiliation x WHERE x.person = p.id AND x.ends_on IS NULL AND x.deleted_at IS NULL)
LEFT JOIN organisation o ON o.id = a.organisation AND o.deleted_at IS NULL
WHERE p.deleted_at IS NULL AND p.erased_at IS NULL
-- In the order of the lists' indexes: an import of 100,000 people fills their pages one after the other.
ORDER BY 2, 1;
