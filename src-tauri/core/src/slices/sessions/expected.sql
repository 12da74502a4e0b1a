-- Whom a cohort's sessions expect, with their startups. Graduates were there while it ran: old sheets still list them.
SELECT t.person, e.startup
FROM enrolment e JOIN participant t ON t.enrolment = e.id AND t.deleted_at IS NULL
WHERE e.cohort = :cohort AND e.deleted_at IS NULL
  AND (SELECT c.state FROM enrolment_change c WHERE c.enrolment = e.id AND c.deleted_at IS NULL
       ORDER BY c.day DESC, c.id DESC LIMIT 1) IN ('admitted', 'active', 'graduated')
