-- What `rules::basis` says of the person a.person, for :purpose on :today, where the purpose needs consent.
coalesce(
  (SELECT stands FROM
     (SELECT max(coalesce(k.answered_on, ''), coalesce(k.withdrawn_on, '')) AS day,
             CASE WHEN k.answer = 'refused' THEN 'refused'
                  WHEN k.withdrawn_on IS NOT NULL THEN 'withdrawn'
                  WHEN k.expires_on < :today THEN 'expired'
                  ELSE 'given' END AS stands
      FROM consent k WHERE k.person = a.person AND k.purpose = :purpose AND k.deleted_at IS NULL)
   ORDER BY day DESC,
     CASE stands WHEN 'refused' THEN 3 WHEN 'withdrawn' THEN 2 WHEN 'expired' THEN 1 ELSE 0 END DESC
   LIMIT 1),
  'no_consent')
