-- What no row may tell, for what it holds itself: few persons, few ESSMS, one owner, or one ESSMS that makes most of it.
-- What is hidden to protect other rows is no matter here.
-- Read from: figure, active_records, exchanges.

CREATE TABLE threshold AS
SELECT 10 AS few_persons, 3 AS min_essms, 2 AS min_organisations, 850000 AS dominant_ppm;

-- A rate tells the numerator, the denominator and their difference. The conditions of a grant are judged on its project,
-- whatever the number of its ESSMS. Bounds tell the persons of those who did not answer.
CREATE VIEW judged_figure AS
SELECT
  f.*,
  respondents > 0 AND (
    numerator BETWEEN 1 AND few_persons
    OR (types <= 1 AND denominator BETWEEN 1 AND few_persons)
    OR (types <= 1 AND denominator - numerator BETWEEN 1 AND few_persons)
    OR (
      grouping NOT LIKE 'projet|%'
      AND (
        respondents < min_essms
        OR organisations < min_organisations
        OR largest * 1000000 >= dominant_ppm * denominator
      )
    )
  ) AS is_secret,
  respondents < expected AND (
    missing_persons BETWEEN 1 AND few_persons
    OR expected - respondents < min_essms
    OR missing_organisations < min_organisations
  ) AS are_bounds_secret
FROM figure f, threshold;

CREATE VIEW judged_records AS
SELECT
  a.*,
  respondents > 0 AND (
    count BETWEEN 1 AND few_persons
    OR respondents < min_essms
    OR organisations < min_organisations
    OR (count > 0 AND largest * 1000000 >= dominant_ppm * count)
  ) AS is_secret,
  CASE WHEN expected = 0 THEN 'sans_objet' WHEN respondents = 0 THEN 'manquant' ELSE 'publie' END AS status
FROM active_records a, threshold;

CREATE VIEW judged_exchanges AS
SELECT
  e.*,
  count BETWEEN 1 AND few_persons
    OR respondents < min_essms
    OR organisations < min_organisations
    OR (count > 0 AND largest * 1000000 >= dominant_ppm * count) AS is_secret
FROM exchanges e, threshold;
