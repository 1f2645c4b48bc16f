-- Sums of persons of each territory, sector and project, over the latest answer of each expected ESSMS (M-41 to M-43).
-- Read from: expected, cell, territory, answer, agreeing, target.

CREATE TABLE latest AS
SELECT finess_et, indicator, measured, numerator, denominator, denominator_type
FROM (
  SELECT *, row_number() OVER (PARTITION BY finess_et, indicator ORDER BY measured DESC) AS turn
  FROM answer
  WHERE NOT is_count
)
WHERE turn = 1;
CREATE UNIQUE INDEX latest_by_essms ON latest (finess_et, indicator);

CREATE TABLE latest_of_project AS
SELECT id_projet, finess_et, indicator, measured, numerator, denominator, denominator_type
FROM (
  SELECT
    e.id_projet, a.finess_et, a.indicator, a.measured, a.numerator, a.denominator, a.denominator_type,
    row_number() OVER (PARTITION BY e.id_projet, a.finess_et, a.indicator ORDER BY a.measured DESC) AS turn
  FROM expected e
  JOIN agreeing a ON a.finess_et = e.finess_et AND a.id_projet IN ('', e.id_projet)
  WHERE NOT a.is_count
)
WHERE turn = 1;
CREATE UNIQUE INDEX latest_of_project_by_essms ON latest_of_project (id_projet, finess_et, indicator);

-- One row per expected ESSMS and indicator of each group, answered or not. `persons`: whom it is known to accompany.
CREATE VIEW awaited AS
SELECT
  c.territory_type || '|' || c.territory_code || '|' || c.sector AS grouping,
  e.finess_et, u.organisation, i.indicator,
  l.measured, l.numerator, l.denominator, l.denominator_type,
  coalesce(e.active_files, d.denominator) AS persons
FROM (SELECT finess_et, max(active_files) AS active_files FROM expected GROUP BY finess_et) e
JOIN unit u USING (finess_et)
JOIN cell c USING (finess_et)
CROSS JOIN rate_indicator i
LEFT JOIN latest l ON l.finess_et = e.finess_et AND l.indicator = i.indicator
LEFT JOIN latest d ON d.finess_et = e.finess_et AND d.indicator = 'dossiers_actifs'
UNION ALL
SELECT
  'projet|' || e.id_projet,
  e.finess_et, u.organisation, i.indicator,
  l.measured, l.numerator, l.denominator, l.denominator_type,
  coalesce(e.active_files, d.denominator)
FROM expected e
JOIN unit u USING (finess_et)
CROSS JOIN rate_indicator i
LEFT JOIN latest_of_project l
  ON l.id_projet = e.id_projet AND l.finess_et = e.finess_et AND l.indicator = i.indicator
LEFT JOIN latest d ON d.finess_et = e.finess_et AND d.indicator = 'dossiers_actifs';

CREATE TABLE total AS
SELECT
  grouping,
  indicator,
  'tous' AS denominator_type,
  count(*) AS expected,
  count(numerator) AS respondents,
  count(DISTINCT denominator_type) AS types,
  sum(numerator) AS numerator,
  sum(denominator) AS denominator,
  max(denominator) AS largest,
  count(DISTINCT iif(numerator IS NULL, NULL, organisation)) AS organisations,
  coalesce(sum(iif(numerator IS NULL, persons, 0)), 0) AS missing_persons,
  count(iif(numerator IS NULL AND persons IS NULL, 1, NULL)) AS unknown_missing,
  count(DISTINCT iif(numerator IS NULL, organisation, NULL)) AS missing_organisations,
  min(measured) AS first_measured,
  max(measured) AS last_measured
FROM awaited
GROUP BY grouping, indicator;

-- By type of denominator: those who answered with that type, of all who are expected. Types that meet in one group are
-- told one by one for the country, the régions and projects only.
INSERT INTO total
SELECT
  a.grouping, a.indicator, a.denominator_type, t.expected, count(*), 1,
  sum(a.numerator), sum(a.denominator), max(a.denominator), count(DISTINCT a.organisation), 0, 0, 0,
  min(a.measured), max(a.measured)
FROM awaited a
JOIN total t ON t.grouping = a.grouping AND t.indicator = a.indicator AND t.denominator_type = 'tous'
WHERE a.indicator = 'dossiers_actifs' AND a.denominator_type IS NOT NULL
  AND (t.types = 1 OR a.grouping LIKE 'projet|%' OR a.grouping = 'pays|FR|tous' OR a.grouping LIKE 'region|%|tous')
GROUP BY a.grouping, a.denominator_type;

-- Groups where nobody is expected: nothing to measure.
INSERT INTO total
SELECT g.grouping, i.indicator, 'tous', 0, 0, 0, NULL, NULL, NULL, 0, 0, 0, 0, NULL, NULL
FROM (
  SELECT territory_type || '|' || territory_code || '|tous' AS grouping FROM territory
  UNION
  SELECT territory_type || '|' || territory_code || '|' || sector FROM cell
  UNION ALL
  SELECT 'projet|' || id_projet FROM projets
  WHERE statut IN ('selectionne', 'conventionne', 'en_cours', 'termine', 'solde')
) g
CROSS JOIN rate_indicator i
WHERE g.grouping NOT IN (SELECT grouping FROM total);

-- What may be said of each, before any secrecy. Rates and bounds in whole millionths: the rate and the lower bound are
-- truncated, the upper one is rounded up. Those who answered with another type say nothing of the bounds of a type.
CREATE TABLE figure AS
SELECT
  t.*,
  iif(types > 1, NULL, numerator * 1000000 / denominator) AS rate,
  g.ppm AS target,
  CASE
    WHEN respondents = 0 OR types > 1 OR unknown_missing > 0 THEN NULL
    WHEN denominator_type <> 'tous' AND respondents < expected THEN NULL
    ELSE numerator * 1000000 / (denominator + missing_persons)
  END AS lower_bound,
  CASE
    WHEN respondents = 0 OR types > 1 OR unknown_missing > 0 THEN NULL
    WHEN denominator_type <> 'tous' AND respondents < expected THEN NULL
    ELSE ((numerator + missing_persons) * 1000000 + denominator + missing_persons - 1)
      / (denominator + missing_persons)
  END AS upper_bound,
  CASE
    WHEN g.ppm IS NULL OR respondents = 0 OR types > 1 THEN NULL
    WHEN respondents = expected THEN iif(numerator * 1000000 >= g.ppm * denominator, 'oui', 'non')
    WHEN denominator_type <> 'tous' THEN NULL
    WHEN unknown_missing = 0
      AND (numerator + missing_persons) * 1000000 < g.ppm * (denominator + missing_persons) THEN 'non'
    WHEN numerator * 1000000 >= g.ppm * denominator THEN 'oui_sur_repondants'
    ELSE 'non_sur_repondants'
  END AS attained,
  CASE
    WHEN expected = 0 THEN 'sans_objet'
    WHEN respondents = 0 THEN 'manquant'
    WHEN types > 1 THEN 'indetermine'
    ELSE 'publie'
  END AS status
FROM total t
LEFT JOIN target g USING (indicator);
