-- Which returns can be used, and which one is the answer of each measure (same ESSMS, indicator and day).
-- Read from: indicateurs_usage, member, edition.

-- A line repeated identically is one line. A cell that cannot be read is missing; where it is required, the line is out:
-- a rate that was measured needs its denominator.
CREATE TABLE sent AS
SELECT
  row_number() OVER () AS id,
  finess_et,
  id_projet,
  code_indicateur AS indicator,
  code_indicateur IN ('e_prescription', 'e_parcours') AS is_count,
  iif(date_debut_periode = date(date_debut_periode), date_debut_periode, NULL) AS period_start,
  iif(date_fin_periode = date(date_fin_periode), date_fin_periode, NULL) AS period_end,
  date_mesure AS measured,
  iif(date_transmission = date(date_transmission), date_transmission, NULL) AS transmitted,
  iif(numerateur = '', NULL, CAST(numerateur AS INTEGER)) AS numerator,
  iif(denominateur = '', NULL, CAST(denominateur AS INTEGER)) AS denominator,
  CASE
    WHEN code_indicateur <> 'dossiers_actifs' THEN NULL
    WHEN type_denominateur IN ('file_active_annuelle', 'personnes_periode', 'presents_date_mesure')
      THEN type_denominateur
    ELSE 'inconnu'
  END AS denominator_type,
  statut_validation = 'rejete' AS is_rejected
FROM (
  SELECT DISTINCT
    finess_et, id_projet, code_indicateur, date_debut_periode, date_fin_periode, date_mesure, date_transmission,
    numerateur, denominateur, type_denominateur, definition_indicateur, statut_validation, preuve_conservee
  FROM indicateurs_usage
)
WHERE code_indicateur IN (
    'dossiers_actifs', 'dossiers_actifs_projet_personnalise', 'dossiers_actifs_agenda', 'mssante', 'dmp',
    'e_prescription', 'e_parcours'
  )
  AND date_mesure = date(date_mesure)
  AND date_mesure BETWEEN '2015-01-01' AND '2050-12-31'
  AND numerateur NOT GLOB '*[^0-9]*'
  AND (
    code_indicateur IN ('e_prescription', 'e_parcours')
    OR (denominateur NOT GLOB '*[^0-9]*' AND (denominateur <> '' OR numerateur = ''))
  );

-- Two lines of one measure, transmitted the same day, that differ in any column: none of them can be believed. That they
-- may differ by their project alone changes nothing: a measure made for several projects is sent once, and names none.
CREATE TABLE contradicted AS
SELECT finess_et, indicator, measured, coalesce(transmitted, '') AS transmitted
FROM sent
GROUP BY finess_et, indicator, measured, coalesce(transmitted, '')
HAVING count(*) > 1;
CREATE INDEX contradicted_by_key ON contradicted (finess_et, indicator, measured, transmitted);

-- What could be an answer. A denominator of 0, an empty numerator or a rejection is no answer, and hides none.
-- `conforms` (A-14): dates in order; for a rate, the three months before the measure (three to six for the services
-- socles), seven days more or less, ended the day of the measure or the day before.
CREATE TABLE readable AS
SELECT
  s.*,
  coalesce(period_start <= period_end, TRUE) AND coalesce(period_end <= measured, TRUE)
    AND coalesce(period_start <= measured, TRUE) AND coalesce(measured <= transmitted, TRUE)
    AND (
      is_count
      OR (
        coalesce(period_end IN (measured, date(measured, '-1 day')), FALSE)
        AND coalesce(
          period_start BETWEEN
            date(date(measured, iif(indicator IN ('mssante', 'dmp'), '-6 months', '-3 months'), 'floor'), '-7 days')
            AND date(date(measured, '-3 months', 'floor'), '+7 days'),
          FALSE
        )
      )
    ) AS conforms
FROM sent s
CROSS JOIN edition
WHERE NOT is_rejected
  AND numerator IS NOT NULL
  AND (is_count OR (denominator > 0 AND numerator <= denominator))
  AND measured <= data_date
  AND coalesce(transmitted <= data_date, TRUE)
  AND coalesce(period_end <= data_date, TRUE)
  AND NOT EXISTS (
    SELECT 1 FROM contradicted c
    WHERE c.finess_et = s.finess_et AND c.indicator = s.indicator AND c.measured = s.measured
      AND c.transmitted = coalesce(s.transmitted, '')
  )
  AND EXISTS (
    SELECT 1 FROM member m
    WHERE m.finess_et = s.finess_et
      AND (s.id_projet = '' OR m.id_projet = s.id_projet)
      AND (m.entered IS NULL OR m.entered <= s.measured)
      AND (m.left_on IS NULL OR m.left_on > s.measured)
  );

-- The answer of each measure: a conforming row first, then the latest transmission.
CREATE TABLE active_files_answer AS
SELECT finess_et, measured, numerator
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY finess_et, measured ORDER BY conforms DESC, transmitted DESC NULLS LAST, id
    ) AS turn
  FROM readable
  WHERE indicator = 'dossiers_actifs'
)
WHERE turn = 1;
CREATE UNIQUE INDEX active_files_by_day ON active_files_answer (finess_et, measured);

CREATE TABLE ranked AS
SELECT
  r.*,
  row_number() OVER (
    PARTITION BY r.finess_et, r.indicator, r.measured ORDER BY r.conforms DESC, r.transmitted DESC NULLS LAST, r.id
  ) AS turn
FROM readable r
LEFT JOIN active_files_answer a
  ON r.indicator IN ('dossiers_actifs_projet_personnalise', 'dossiers_actifs_agenda')
  AND a.finess_et = r.finess_et AND a.measured = r.measured
WHERE a.numerator IS NULL OR r.numerator <= a.numerator;

-- The answers that count in targets and totals.
CREATE TABLE answer AS
SELECT finess_et, indicator, is_count, measured, numerator, denominator, denominator_type
FROM ranked
WHERE turn = 1 AND conforms;
CREATE INDEX answer_by_measure ON answer (finess_et, indicator, measured);

-- The rows that say what the answer says, whatever project they name: the others are superseded.
CREATE TABLE agreeing AS
SELECT r.*
FROM ranked r
JOIN answer a USING (finess_et, indicator, measured)
WHERE r.conforms
  AND r.numerator = a.numerator
  AND r.denominator IS a.denominator
  AND r.denominator_type IS a.denominator_type;
CREATE INDEX agreeing_by_essms ON agreeing (finess_et, indicator);
