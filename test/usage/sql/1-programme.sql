-- Who is expected to answer, and where each ESSMS is.
-- Read from: edition(data_date), projets, projets_essms, objectifs, essms and territoires (the published files). Every cell
-- there is text, and empty means missing.

CREATE TABLE rate_indicator (indicator TEXT PRIMARY KEY);
INSERT INTO rate_indicator VALUES
  ('dossiers_actifs'), ('dossiers_actifs_projet_personnalise'), ('dossiers_actifs_agenda'), ('mssante'), ('dmp');

-- In millionths; a target without end is still in force.
CREATE TABLE target AS
SELECT code_indicateur AS indicator, CAST(cible_ppm AS INTEGER) AS ppm
FROM objectifs, edition
WHERE du <= data_date AND (au = '' OR au >= data_date);

-- An ESSMS belongs to a project from `entered` (included) to `left_on` (excluded), each end open when empty.
CREATE TABLE member AS
SELECT DISTINCT
  m.id_projet,
  m.finess_et,
  nullif(m.date_entree, '') AS entered,
  nullif(m.date_sortie, '') AS left_on,
  CASE WHEN m.file_active <> '' AND m.file_active NOT GLOB '*[^0-9]*' THEN CAST(m.file_active AS INTEGER) END
    AS active_files,
  p.statut IN ('selectionne', 'conventionne', 'en_cours', 'termine', 'solde') AS is_live
FROM projets_essms m
JOIN projets p USING (id_projet)
WHERE p.statut IN (
  'depose', 'non_recevable', 'recevable', 'selectionne', 'rejete', 'conventionne', 'en_cours', 'termine', 'solde',
  'abandonne'
);
CREATE INDEX member_by_essms ON member (finess_et, id_projet);

-- Active sites of the perimeter. `organisation` is the owner that the register gives.
CREATE TABLE unit AS
SELECT
  row_number() OVER () AS id,
  finess_et,
  nullif(finess_ej, '') AS organisation,
  secteur AS sector,
  nullif(code_region, '') AS region,
  nullif(code_departement, '') AS departement,
  nullif(code_epci, '') AS epci
FROM essms;
CREATE UNIQUE INDEX unit_by_essms ON unit (finess_et);

-- Members at the date of the data of a project sélectionné or later.
CREATE TABLE expected AS
SELECT m.id_projet, m.finess_et, max(m.active_files) AS active_files
FROM member m
JOIN unit USING (finess_et)
CROSS JOIN edition
WHERE m.is_live
  AND (m.entered IS NULL OR m.entered <= data_date)
  AND (m.left_on IS NULL OR m.left_on > data_date)
GROUP BY m.id_projet, m.finess_et;
CREATE INDEX expected_by_essms ON expected (finess_et);

-- The territories of each ESSMS: at every level each has one, so that the rows of a level sum to the country.
CREATE TABLE place AS
SELECT finess_et, 'pays' AS territory_type, 'FR' AS territory_code FROM unit
UNION ALL
SELECT finess_et, iif(region IS NULL, 'non_localise', 'region'), coalesce(region, 'region') FROM unit
UNION ALL
SELECT finess_et, iif(departement IS NULL, 'non_localise', 'departement'), coalesce(departement, 'departement')
FROM unit;

-- The EPCI are an exploratory level, without sectors.
CREATE TABLE cell AS
SELECT finess_et, territory_type, territory_code, 'tous' AS sector FROM place
UNION ALL
SELECT finess_et, territory_type, territory_code, sector FROM place JOIN unit USING (finess_et)
UNION ALL
SELECT
  finess_et,
  CASE WHEN epci IS NOT NULL THEN 'epci' WHEN departement IS NOT NULL THEN 'hors_epci' ELSE 'non_localise' END,
  CASE WHEN epci IS NOT NULL THEN epci WHEN departement IS NOT NULL THEN 'hors_epci' ELSE 'epci' END,
  'tous'
FROM unit;
CREATE INDEX cell_by_essms ON cell (finess_et);

-- Every territory has its rows, even where no ESSMS stands.
CREATE TABLE territory (id INTEGER PRIMARY KEY, territory_type TEXT, territory_code TEXT);
INSERT INTO territory (territory_type, territory_code)
SELECT type_territoire, code_territoire
FROM territoires
UNION
SELECT territory_type, territory_code
FROM cell;
CREATE UNIQUE INDEX territory_by_code ON territory (territory_type, territory_code);
