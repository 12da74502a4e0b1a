-- Whose words are written anew (people.rs): those that people/stale.sql has named in temp.stale_person.
DELETE FROM search_fts WHERE rowid IN (SELECT f.rid FROM temp.stale_person s CROSS JOIN search_row f ON f.record = s.person);
