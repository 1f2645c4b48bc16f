-- What is published against what is computed here: every row that differs, with what and by how much.
-- Read from: usages, usages_projets, dui_actifs, echanges (the published files), and the judged figures.

CREATE TABLE published_figure AS
SELECT
  type_territoire || '|' || code_territoire || '|' || secteur AS grouping, code_indicateur AS indicator,
  type_denominateur AS denominator_type, numerateur, denominateur, taux, statut, cible, atteinte, nb_repondants,
  nb_attendus, borne_basse, borne_haute, date_mesure_min, date_mesure_max
FROM usages
UNION ALL
SELECT
  'projet|' || id_projet, code_indicateur, type_denominateur, numerateur, denominateur, taux, statut, cible, atteinte,
  nb_repondants, nb_attendus, borne_basse, borne_haute, date_mesure_min, date_mesure_max
FROM usages_projets;
CREATE UNIQUE INDEX published_by_key ON published_figure (grouping, indicator, denominator_type);

-- As they are printed.
CREATE TABLE computed_figure AS
SELECT
  grouping, indicator, denominator_type, is_secret, are_bounds_secret, status,
  coalesce(numerator, '') AS numerateur,
  iif(types > 1, '', coalesce(denominator, '')) AS denominateur,
  iif(rate IS NULL, '', format('%d.%06d', rate / 1000000, rate % 1000000)) AS taux,
  iif(target IS NULL, '', format('%d.%06d', target / 1000000, target % 1000000)) AS cible,
  coalesce(attained, '') AS atteinte,
  respondents,
  expected,
  iif(lower_bound IS NULL, '', format('%d.%06d', lower_bound / 1000000, lower_bound % 1000000)) AS borne_basse,
  iif(upper_bound IS NULL, '', format('%d.%06d', upper_bound / 1000000, upper_bound % 1000000)) AS borne_haute,
  coalesce(first_measured, '') AS date_mesure_min,
  coalesce(last_measured, '') AS date_mesure_max
FROM judged_figure;
CREATE UNIQUE INDEX computed_by_key ON computed_figure (grouping, indicator, denominator_type);

CREATE TABLE published_point AS
SELECT
  'dui_actifs' AS file, mois AS month, type_territoire AS territory_type, code_territoire AS territory_code,
  '' AS indicator, nb_dossiers_actifs AS number, statut, nb_repondants, nb_attendus
FROM dui_actifs
UNION ALL
SELECT 'echanges', mois, type_territoire, code_territoire, code_indicateur, nombre, statut, NULL, NULL FROM echanges;
CREATE UNIQUE INDEX published_point_by_key
  ON published_point (file, territory_type, territory_code, indicator, month);

CREATE TABLE computed_point AS
SELECT
  'dui_actifs' AS file, month, territory_type, territory_code, '' AS indicator, coalesce(count, '') AS number, status,
  is_secret, CAST(respondents AS TEXT) AS nb_repondants, CAST(expected AS TEXT) AS nb_attendus
FROM judged_records
UNION ALL
SELECT 'echanges', month, territory_type, territory_code, indicator, count, 'publie', is_secret, NULL, NULL
FROM judged_exchanges;
CREATE UNIQUE INDEX computed_point_by_key ON computed_point (file, territory_type, territory_code, indicator, month);

-- A row hidden by secrecy keeps what counts ESSMS, and only that.
CREATE VIEW difference AS
WITH
  pair AS (
    SELECT
      p.grouping || ' ' || p.indicator || ' ' || p.denominator_type AS key,
      p.statut = 'secret' AS is_hidden, p.statut, c.status, p.numerateur AS p1, p.denominateur AS p2, p.taux AS p3,
      p.atteinte AS p4, p.borne_basse AS p5, p.borne_haute AS p6, p.cible AS p7, p.nb_repondants AS p8,
      p.nb_attendus AS p9, p.date_mesure_min AS p10, p.date_mesure_max AS p11,
      c.numerateur AS c1, c.denominateur AS c2, c.taux AS c3, c.atteinte AS c4, c.borne_basse AS c5,
      c.borne_haute AS c6, c.cible AS c7, c.respondents AS c8, c.expected AS c9, c.date_mesure_min AS c10,
      c.date_mesure_max AS c11
    FROM published_figure p
    JOIN computed_figure c USING (grouping, indicator, denominator_type)
  ),
  point AS (
    SELECT
      file || ' ' || month || ' ' || territory_type || ' ' || territory_code || ' ' || indicator AS key,
      p.statut = 'secret' AS is_hidden, p.statut, c.status, p.number AS p1, c.number AS c1,
      p.nb_repondants AS p2, c.nb_repondants AS c2, p.nb_attendus AS p3, c.nb_attendus AS c3
    FROM published_point p
    JOIN computed_point c USING (file, month, territory_type, territory_code, indicator)
  )
SELECT key, 'statut' AS item, statut AS published, status AS computed FROM pair
WHERE statut <> iif(is_hidden AND status IN ('publie', 'indetermine'), 'secret', status)
UNION ALL SELECT key, 'numerateur', p1, c1 FROM pair WHERE p1 <> iif(is_hidden, '', c1)
UNION ALL SELECT key, 'denominateur', p2, c2 FROM pair WHERE p2 <> iif(is_hidden, '', c2)
UNION ALL SELECT key, 'taux', p3, c3 FROM pair WHERE p3 <> iif(is_hidden, '', c3)
UNION ALL SELECT key, 'atteinte', p4, c4 FROM pair WHERE p4 <> iif(is_hidden, '', c4)
UNION ALL SELECT key, 'borne_basse', p5, c5 FROM pair WHERE p5 NOT IN ('', iif(is_hidden, '', c5))
UNION ALL SELECT key, 'borne_haute', p6, c6 FROM pair WHERE p6 NOT IN ('', iif(is_hidden, '', c6))
UNION ALL SELECT key, 'bornes', p5, p6 FROM pair WHERE (p5 = '') <> (p6 = '')
UNION ALL SELECT key, 'cible', p7, c7 FROM pair WHERE p7 <> c7
UNION ALL SELECT key, 'nb_repondants', p8, c8 FROM pair WHERE p8 <> CAST(c8 AS TEXT)
UNION ALL SELECT key, 'nb_attendus', p9, c9 FROM pair WHERE p9 <> CAST(c9 AS TEXT)
UNION ALL SELECT key, 'date_mesure_min', p10, c10 FROM pair WHERE p10 NOT IN ('', c10)
UNION ALL SELECT key, 'date_mesure_max', p11, c11 FROM pair WHERE p11 NOT IN ('', c11)
UNION ALL SELECT key, 'statut', statut, status FROM point
WHERE statut <> iif(is_hidden AND status = 'publie', 'secret', status)
UNION ALL SELECT key, 'nombre', p1, c1 FROM point WHERE p1 <> iif(is_hidden, '', CAST(c1 AS TEXT))
UNION ALL SELECT key, 'nb_repondants', p2, c2 FROM point WHERE p2 <> c2
UNION ALL SELECT key, 'nb_attendus', p3, c3 FROM point WHERE p3 <> c3;

-- Rows that only one of the two has.
CREATE VIEW published_key AS
SELECT grouping || ' ' || indicator || ' ' || denominator_type AS key FROM published_figure
UNION ALL
SELECT file || ' ' || month || ' ' || territory_type || ' ' || territory_code || ' ' || indicator FROM published_point;

CREATE VIEW computed_key AS
SELECT grouping || ' ' || indicator || ' ' || denominator_type AS key FROM computed_figure
UNION ALL
SELECT file || ' ' || month || ' ' || territory_type || ' ' || territory_code || ' ' || indicator FROM computed_point;

CREATE VIEW unmatched AS
SELECT key, 'published only' AS side FROM (SELECT key FROM published_key EXCEPT SELECT key FROM computed_key)
UNION ALL
SELECT key, 'computed only' FROM (SELECT key FROM computed_key EXCEPT SELECT key FROM published_key);

-- The value that each ESSMS carries at each published point, against that of the published point before: a change of one
-- or two ESSMS, or of one owner, would tell their number.
CREATE VIEW told_change AS
WITH
  told AS MATERIALIZED (
    SELECT
      t.id AS territory_id, o.id AS month_id,
      lag(o.id) OVER (PARTITION BY t.id ORDER BY o.id) AS previous
    FROM published_point p
    JOIN territory t USING (territory_type, territory_code)
    JOIN month o USING (month)
    WHERE p.file = 'dui_actifs' AND p.statut = 'publie'
  ),
  now AS (
    SELECT t.territory_id, t.month_id, m.unit_id, m.organisation, m.numerator, 1 AS sign
    FROM monthly m
    JOIN monthly_place p USING (unit_id)
    JOIN told t ON t.territory_id = p.territory_id AND t.month_id = m.month_id
    WHERE t.previous IS NOT NULL AND m.numerator IS NOT NULL
    UNION ALL
    SELECT t.territory_id, t.month_id, m.unit_id, m.organisation, m.numerator, -1
    FROM monthly m
    JOIN monthly_place p USING (unit_id)
    JOIN told t ON t.territory_id = p.territory_id AND t.previous = m.month_id
    WHERE m.numerator IS NOT NULL
  ),
  changed AS (
    SELECT territory_id, month_id, unit_id, max(organisation) AS organisation
    FROM now
    GROUP BY territory_id, month_id, unit_id
    HAVING count(*) = 1 OR sum(sign * numerator) <> 0
  ),
  counted AS (
    SELECT territory_id, month_id, count(*) AS essms, count(DISTINCT organisation) AS organisations
    FROM changed
    GROUP BY territory_id, month_id
  )
SELECT t.territory_type, t.territory_code, o.month, c.essms, c.organisations
FROM counted c
JOIN territory t ON t.id = c.territory_id
JOIN month o ON o.id = c.month_id;

-- Published rows that what they hold forbids to tell.
CREATE VIEW violation AS
SELECT grouping || ' ' || indicator || ' ' || denominator_type AS key, 'row' AS what
FROM published_figure
JOIN computed_figure USING (grouping, indicator, denominator_type)
WHERE statut IN ('publie', 'indetermine') AND is_secret
UNION ALL
SELECT grouping || ' ' || indicator || ' ' || denominator_type, 'bounds'
FROM published_figure p
JOIN computed_figure c USING (grouping, indicator, denominator_type)
WHERE p.borne_basse <> '' AND are_bounds_secret
UNION ALL
SELECT file || ' ' || month || ' ' || territory_type || ' ' || territory_code || ' ' || indicator, 'point'
FROM published_point
JOIN computed_point USING (file, month, territory_type, territory_code, indicator)
WHERE statut = 'publie' AND is_secret
UNION ALL
SELECT month || ' ' || territory_type || ' ' || territory_code, 'change'
FROM told_change, threshold
WHERE essms < min_essms OR organisations < min_organisations;
