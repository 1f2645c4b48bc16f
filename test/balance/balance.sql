-- Balance between territories and between sectors, from the formulas of the definitions, by no code of the project. Tables
-- `essms` and `attributions` are the published files; `convention` dates the projects; `moment` is the day looked at.

CREATE TABLE unit AS
  SELECT 'region' AS niveau, 'FR' AS perimetre, code_region AS code, code_region AS groupe, finess_et
    FROM essms WHERE code_region <> ''
  UNION ALL SELECT 'departement', 'FR', code_departement, code_region, finess_et FROM essms WHERE code_region <> ''
  UNION ALL SELECT 'departement', code_region, code_departement, code_region, finess_et FROM essms WHERE code_region <> ''
  UNION ALL SELECT 'epci', 'FR', code_epci, '', finess_et FROM essms WHERE code_epci <> ''
  UNION ALL SELECT 'epci', code_region, code_epci, '', finess_et FROM essms WHERE code_epci <> ''
  UNION ALL SELECT 'secteur', 'FR', secteur, '', finess_et FROM essms WHERE code_region <> ''
  UNION ALL SELECT 'secteur', code_region, secteur, '', finess_et FROM essms WHERE code_region <> '';

CREATE TABLE moment (day TEXT NOT NULL);

-- Money that goes to each site, in cents, of the conventions signed until the day.
CREATE VIEW money AS
  SELECT finess_et, SUM(CAST(REPLACE(montant_attribue, '.', '') AS INTEGER)) AS cents
    FROM attributions JOIN convention USING (id_projet), moment
   WHERE date_convention <= day
   GROUP BY finess_et;

CREATE VIEW part_view AS
  SELECT niveau, perimetre, code, MIN(groupe) AS groupe, COUNT(*) AS n, COALESCE(SUM(cents), 0) AS f
    FROM unit LEFT JOIN money USING (finess_et)
   GROUP BY niveau, perimetre, code;

CREATE TABLE part (niveau TEXT, perimetre TEXT, code TEXT, groupe TEXT, n INTEGER, f INTEGER);
CREATE INDEX part_of ON part (niveau, perimetre);

CREATE VIEW whole AS
  SELECT niveau, perimetre, COUNT(*) AS parts, SUM(f > 0) AS funded, SUM(n) AS nn, SUM(f) AS ff
    FROM part GROUP BY niveau, perimetre;

CREATE VIEW hoover AS
  SELECT niveau, perimetre, 0.5 * SUM(ABS(1.0 * f / ff - 1.0 * n / nn)) AS hoover
    FROM part JOIN whole USING (niveau, perimetre) GROUP BY niveau, perimetre;

-- Pair by pair: the mean difference of money per ESSMS between two ESSMS, over twice the mean.
CREATE VIEW gini AS
  SELECT niveau, perimetre,
         SUM(1.0 * s.n * t.n * ABS(1.0 * s.f / s.n - 1.0 * t.f / t.n)) / (2.0 * nn * nn * (1.0 * ff / nn)) AS gini
    FROM part AS s JOIN part AS t USING (niveau, perimetre) JOIN whole USING (niveau, perimetre)
   GROUP BY niveau, perimetre;

CREATE VIEW theil AS
  SELECT niveau, perimetre,
         SUM(CASE WHEN f = 0 THEN 0 ELSE 1.0 * f / ff * LN((1.0 * f / ff) / (1.0 * n / nn)) END) AS theil
    FROM part JOIN whole USING (niveau, perimetre) GROUP BY niveau, perimetre;

CREATE VIEW region AS
  SELECT groupe, SUM(n) AS nr, SUM(f) AS fr FROM part WHERE niveau = 'departement' AND perimetre = 'FR' GROUP BY groupe;

CREATE VIEW theil_inter AS
  SELECT SUM(CASE WHEN fr = 0 THEN 0 ELSE 1.0 * fr / ff * LN((1.0 * fr / ff) / (1.0 * nr / nn)) END) AS inter
    FROM region JOIN whole ON niveau = 'departement' AND perimetre = 'FR';

CREATE VIEW theil_intra AS
  SELECT SUM(CASE WHEN f = 0 THEN 0
             ELSE 1.0 * fr / ff * (1.0 * f / fr) * LN((1.0 * f / fr) / (1.0 * n / nr)) END) AS intra
    FROM part JOIN region USING (groupe) JOIN whole USING (niveau, perimetre)
   WHERE niveau = 'departement' AND perimetre = 'FR';

CREATE VIEW extent AS
  SELECT niveau, perimetre, MIN(1.0 * f / n) / 100 AS low, MAX(1.0 * f / n) / 100 AS high
    FROM part GROUP BY niveau, perimetre;

CREATE VIEW figure AS
  SELECT niveau, perimetre, parts, funded, ff, hoover, gini, theil, low, high,
         CASE WHEN niveau = 'departement' AND perimetre = 'FR' THEN (SELECT inter FROM theil_inter) END AS theil_inter,
         CASE WHEN niveau = 'departement' AND perimetre = 'FR' THEN (SELECT intra FROM theil_intra) END AS theil_intra,
         CASE WHEN parts < 2 THEN 'sans_objet' WHEN ff = 0 THEN 'indetermine' ELSE 'publie' END AS statut
    FROM whole JOIN hoover USING (niveau, perimetre) JOIN gini USING (niveau, perimetre)
    JOIN theil USING (niveau, perimetre) JOIN extent USING (niveau, perimetre);
