-- Active files at every month's end (M-50, M-51), and exchanges counted each month.
-- Read from: member, unit, place, territory, answer, edition.

-- From the first rate measured to the date of the data, which closes the last month.
CREATE TABLE month AS
WITH RECURSIVE later (first_day) AS (
  SELECT date(min(measured), 'start of month') FROM answer JOIN unit USING (finess_et) WHERE NOT is_count
  UNION ALL
  SELECT date(first_day, '+1 month') FROM later, edition
  WHERE date(first_day, '+1 month') <= data_date
)
SELECT
  date(first_day, '+1 month', '-1 day') AS month,
  min(date(first_day, '+1 month', '-1 day'), data_date) AS judged
FROM later, edition
WHERE first_day IS NOT NULL;

-- An answer holds until the next one of the same ESSMS.
CREATE TABLE carried AS
SELECT
  finess_et, numerator, measured,
  coalesce(lead(measured) OVER (PARTITION BY finess_et ORDER BY measured), '9999-12-31') AS until
FROM answer
WHERE indicator = 'dossiers_actifs';
CREATE INDEX carried_by_essms ON carried (finess_et, measured, until);

-- Members at the month's end of projects that are live at the date of the data, with the value that they carry.
CREATE TABLE monthly AS
SELECT DISTINCT o.month, u.finess_et, u.organisation, c.numerator, c.measured
FROM month o
JOIN member m
  ON m.is_live AND (m.entered IS NULL OR m.entered <= o.judged) AND (m.left_on IS NULL OR m.left_on > o.judged)
JOIN unit u ON u.finess_et = m.finess_et
LEFT JOIN carried c ON c.finess_et = m.finess_et AND c.measured <= o.judged AND c.until > o.judged;

CREATE INDEX place_by_essms ON place (finess_et);
CREATE TABLE active_records AS
SELECT
  m.month, p.territory_type, p.territory_code,
  count(*) AS expected,
  count(m.numerator) AS respondents,
  sum(m.numerator) AS count,
  max(m.numerator) AS largest,
  count(DISTINCT iif(m.numerator IS NULL, NULL, m.organisation)) AS organisations
FROM monthly m
JOIN place p USING (finess_et)
GROUP BY m.month, p.territory_type, p.territory_code;

-- Territories where nobody is a member that month, of the levels that are told by month.
INSERT INTO active_records
SELECT month, territory_type, territory_code, 0, 0, NULL, NULL, 0
FROM month
CROSS JOIN territory
WHERE territory_type IN ('pays', 'region', 'departement', 'non_localise')
  AND NOT (territory_type = 'non_localise' AND territory_code = 'epci')
  AND (month, territory_type, territory_code) NOT IN (SELECT month, territory_type, territory_code FROM active_records);

CREATE TABLE exchanges AS
SELECT
  month, territory_type, territory_code, indicator,
  count(*) AS respondents,
  sum(count) AS count,
  max(count) AS largest,
  count(DISTINCT organisation) AS organisations
FROM (
  SELECT
    date(a.measured, 'start of month', '+1 month', '-1 day') AS month,
    a.finess_et, u.organisation, a.indicator,
    sum(a.numerator) AS count
  FROM answer a
  JOIN unit u USING (finess_et)
  WHERE a.is_count
  GROUP BY 1, a.finess_et, a.indicator
)
JOIN place USING (finess_et)
GROUP BY month, territory_type, territory_code, indicator;
