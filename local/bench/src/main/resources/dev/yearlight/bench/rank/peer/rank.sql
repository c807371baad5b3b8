-- The heavy part of ranking as one would write it in SQL. ${plays}, ${listeners}, ${catalog}, ${from}, ${last}, ${out}.
-- One statement ends where a line ends with a semicolon.

CREATE OR REPLACE TEMP TABLE heard AS
SELECT p.listener,
       CAST(timezone(l.zone, p.start) AS DATE) AS day,
       p.kind,
       p.creator,
       coalesce(p.played_millis, c.length_millis, 0) AS millis,
       p.played_millis IS NULL OR p.played_millis >= 30000 AS counted,
       NOT p.private_session AND NOT p.excluded AS shapes,
       c.genres,
       c.release_year
FROM read_parquet('${plays}') p
JOIN read_parquet('${listeners}') l ON l.listener = p.listener
LEFT JOIN (SELECT DISTINCT ON (artist, title) lower(artist) AS artist, lower(title) AS title, genres, release_year, length_millis
           FROM read_parquet('${catalog}')) c
  ON p.kind = 'TRACK' AND c.artist = lower(p.creator) AND c.title = lower(p.title);

CREATE OR REPLACE TEMP TABLE days AS
SELECT listener, day,
       sum(millis) AS listening,
       coalesce(sum(millis) FILTER (kind = 'TRACK'), 0) AS music,
       coalesce(sum(millis) FILTER (kind = 'EPISODE'), 0) AS podcasts,
       coalesce(sum(millis) FILTER (len(genres) > 0), 0) AS genre_known,
       coalesce(sum(millis) FILTER (release_year > 0), 0) AS year_known,
       coalesce(sum(millis) FILTER (release_year <= year(DATE '${from}') - 15), 0) AS nostalgic,
       count(*) FILTER (counted) AS plays,
       count(*) FILTER (counted AND kind = 'TRACK') AS music_plays
FROM heard
WHERE shapes AND day BETWEEN DATE '${from}' AND DATE '${last}'
GROUP BY listener, day;

CREATE OR REPLACE TEMP TABLE creator_days AS
SELECT listener, kind, creator, day, sum(millis) AS millis
FROM heard
WHERE shapes AND kind IN ('TRACK', 'EPISODE') AND day BETWEEN DATE '${from}' AND DATE '${last}'
GROUP BY listener, kind, creator, day;

CREATE OR REPLACE TEMP TABLE genre_days AS
SELECT listener, day, genre, sum(part) AS part, sum(millis) AS millis
FROM (SELECT listener, day, unnest(genres) AS genre, millis // len(genres) AS part, millis
      FROM heard
      WHERE shapes AND len(genres) > 0 AND day BETWEEN DATE '${from}' AND DATE '${last}')
GROUP BY listener, day, genre;

CREATE OR REPLACE TEMP TABLE measures AS
WITH first_days AS (
  SELECT listener, creator, min(day) AS day FROM heard WHERE counted AND kind = 'TRACK' GROUP BY listener, creator
), number_ones AS (
  SELECT listener, kind, arg_max(creator, millis) AS creator
  FROM (SELECT listener, kind, creator, sum(millis) AS millis FROM creator_days GROUP BY listener, kind, creator)
  GROUP BY listener, kind
), number_one_genres AS (
  SELECT listener, arg_max(genre, millis) AS genre
  FROM (SELECT listener, genre, sum(millis) AS millis FROM genre_days GROUP BY listener, genre)
  GROUP BY listener
), genre_years AS (
  SELECT listener, genre, sum(part) AS part FROM genre_days GROUP BY listener, genre
), years AS (
  SELECT listener, sum(part) AS part FROM genre_years GROUP BY listener
), shares AS (
  SELECT g.listener, g.day,
         g.part / sum(g.part) OVER of_day AS p,
         (y.part - g.part) / nullif(a.part - sum(g.part) OVER of_day, 0) AS q
  FROM genre_days g JOIN genre_years y USING (listener, genre) JOIN years a USING (listener)
  WHERE g.part > 0
  WINDOW of_day AS (PARTITION BY g.listener, g.day)
), distances AS (
  SELECT listener, day,
         sqrt(greatest(0, least(1, (sum(p * log2(2 * p / (p + q)) + CASE WHEN q > 0 THEN q * log2(2 * q / (p + q)) ELSE 0 END)
                                    + 1 - sum(q)) / 2))) AS distance
  FROM shares GROUP BY listener, day
)
SELECT listener, day, 'MUSIC' AS category, music / 60000 AS value, 1.0 AS weight, 10.0 AS spread FROM days WHERE music > 0
UNION ALL
SELECT listener, day, 'PODCAST', podcasts / 60000, 0.85, 10.0 FROM days WHERE podcasts > 0
UNION ALL
SELECT f.listener, f.day, 'DISCOVERY', count(*), 0.95, 1.0
FROM first_days f JOIN days USING (listener, day) GROUP BY f.listener, f.day HAVING count(*) >= 3
UNION ALL
SELECT c.listener, c.day, CASE c.kind WHEN 'TRACK' THEN 'TOP_ARTIST' ELSE 'TOP_PODCAST' END, c.millis / 60000, 0.85, 10.0
FROM creator_days c JOIN number_ones n USING (listener, kind, creator)
UNION ALL
SELECT g.listener, g.day, 'TOP_GENRE', g.millis / d.genre_known, 0.8, 0.08
FROM genre_days g JOIN number_one_genres n USING (listener, genre) JOIN days d USING (listener, day)
WHERE d.music >= 3600000 AND d.genre_known >= 0.5 * d.music
UNION ALL
SELECT listener, day, 'NOSTALGIC', nostalgic / year_known, 0.9, 0.08
FROM days WHERE music >= 1800000 AND year_known >= 0.5 * music
UNION ALL
SELECT t.listener, t.day, 'UNUSUAL', t.distance, 0.9, 0.05
FROM distances t JOIN days d USING (listener, day) WHERE d.music_plays >= 10;

COPY (
  WITH medians AS (
    SELECT listener, category, median(value) AS middle, 1.4826 * mad(value) AS deviation,
           arg_max(day, value) AS day, max(value) AS value, any_value(weight) AS weight, any_value(spread) AS spread
    FROM measures GROUP BY listener, category
  ), candidates AS (
    SELECT *, (value - middle) / greatest(deviation, spread) AS z FROM medians
  ), scored AS (
    SELECT *, weight * z / (z + 3) AS score FROM candidates WHERE z / (z + 3) >= 0.4
  ), told AS (
    SELECT *, row_number() OVER (PARTITION BY listener, day ORDER BY score DESC, category) AS of_day FROM scored
  )
  SELECT listener, category, day, value, middle, score FROM told WHERE of_day = 1
  QUALIFY row_number() OVER (PARTITION BY listener ORDER BY score DESC, category) <= 5
) TO '${out}' (FORMAT parquet, COMPRESSION zstd);
