-- Active files at every month's end (M-50, M-51), and exchanges counted each month.
-- Read from: member, unit, place, territory, answer, edition.

-- From the first rate measured to the date of the data, which closes the last month.
CREATE TABLE month (id INTEGER PRIMARY KEY, month TEXT, judged TEXT);
INSERT INTO month (month, judged)
WITH RECURSIVE later (first_day) AS (
  SELECT date(min(measured), 'start of month') FROM answer JOIN unit USING (finess_et) WHERE NOT is_count
  UNION ALL
  SELECT date(first_day, '+1 month') FROM later, edition
  WHERE date(first_day, '+1 month') <= data_date
)
SELECT
  date(first_day, '+1 month', '-1 day'),
  min(date(first_day, '+1 month', '-1 day'), data_date)
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
SELECT DISTINCT o.id AS month_id, u.id AS unit_id, u.organisation, c.numerator
FROM month o
JOIN member m
  ON m.is_live AND (m.entered IS NULL OR m.entered <= o.judged) AND (m.left_on IS NULL OR m.left_on > o.judged)
JOIN unit u ON u.finess_et = m.finess_et
LEFT JOIN carried c ON c.finess_et = m.finess_et AND c.measured <= o.judged AND c.until > o.judged;

-- The territories that are told by month. Millions of values are grouped by number, twice as fast as by name.
CREATE TABLE monthly_place AS
SELECT u.id AS unit_id, t.id AS territory_id
FROM place p
JOIN unit u USING (finess_et)
JOIN territory t USING (territory_type, territory_code);
CREATE INDEX monthly_place_by_unit ON monthly_place (unit_id);

-- Where nobody is a member that month, nobody is expected.
CREATE TABLE active_records AS
WITH held AS MATERIALIZED (
  SELECT
    m.month_id, p.territory_id,
    count(*) AS expected,
    count(m.numerator) AS respondents,
    sum(m.numerator) AS count,
    max(m.numerator) AS largest,
    count(DISTINCT iif(m.numerator IS NULL, NULL, m.organisation)) AS organisations
  FROM monthly m
  JOIN monthly_place p USING (unit_id)
  GROUP BY m.month_id, p.territory_id
)
SELECT
  o.month, t.territory_type, t.territory_code,
  coalesce(h.expected, 0) AS expected,
  coalesce(h.respondents, 0) AS respondents,
  h.count,
  h.largest,
  coalesce(h.organisations, 0) AS organisations
FROM month o
CROSS JOIN territory t
LEFT JOIN held h ON h.month_id = o.id AND h.territory_id = t.id
WHERE t.territory_type NOT IN ('epci', 'hors_epci')
  AND NOT (t.territory_type = 'non_localise' AND t.territory_code = 'epci');

CREATE INDEX place_by_essms ON place (finess_et);
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
