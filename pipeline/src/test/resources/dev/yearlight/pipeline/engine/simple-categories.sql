-- The simple categories after docs/data-sets.md and the rules of ranking alone: nothing of core/ranking is used here.
-- ${plays}, ${listeners}, ${from} and ${last} stand for files and dates. Without a catalog, so lengths come from plays.

CREATE OR REPLACE TEMP TABLE heard AS
SELECT p.*, CAST(timezone(l.zone, p.start) AS DATE) AS day,
       epoch_ms(p.start) AS begin, coalesce(p.played_millis, 0) AS duration,
       p.played_millis IS NULL OR p.played_millis >= 30000 AS counted
FROM read_parquet('${plays}') p JOIN read_parquet('${listeners}') l USING (listener)
WHERE CAST(timezone(l.zone, p.start) AS DATE) <= DATE '${last}';

-- A run of plays without a pause of two minutes counts for eight hours.
CREATE OR REPLACE TEMP TABLE admitted AS
WITH paused AS (
  SELECT *, begin - coalesce(max(begin + duration) OVER before, -10000000000000) > 120000 AS starts_run
  FROM heard
  WINDOW before AS (PARTITION BY listener ORDER BY begin + duration, event_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), runs AS (
  SELECT *, sum(starts_run::INT) OVER (PARTITION BY listener ORDER BY begin + duration, event_id) AS run FROM paused
)
SELECT *, greatest(0, least(duration, first_value(begin) OVER of_run + 8 * 3600000 - begin)) AS millis
FROM runs
WINDOW of_run AS (PARTITION BY listener, run ORDER BY begin + duration, event_id);

CREATE OR REPLACE TEMP TABLE ranked AS
SELECT * FROM admitted
WHERE day >= DATE '${from}' AND NOT private_session AND NOT excluded
  AND (millis > 0 OR (counted AND duration = 0));

CREATE OR REPLACE TEMP TABLE eligible AS
WITH known AS (
  SELECT listener,
         count(*) FILTER (kind = 'TRACK') AS tracks,
         count(*) FILTER (kind = 'TRACK' AND duration > 0) AS tracks_known,
         count(*) FILTER (kind = 'EPISODE') AS episodes,
         count(*) FILTER (kind = 'EPISODE' AND duration > 0) AS episodes_known
  FROM admitted WHERE counted AND day >= DATE '${from}' AND NOT private_session AND NOT excluded
  GROUP BY listener
), sums AS (
  SELECT listener, count(DISTINCT creator) FILTER (kind = 'TRACK' AND counted) AS artists,
         coalesce(sum(millis) FILTER (kind = 'EPISODE'), 0) AS podcasts
  FROM ranked GROUP BY listener
)
SELECT listener, coalesce(tracks, 0) >= 30 AND artists >= 5 AS for_music, podcasts >= 60 * 60000 AS for_podcasts,
       coalesce(tracks_known, 0) >= ${known} * coalesce(tracks, 0) AS music_minutes,
       coalesce(episodes_known, 0) >= ${known} * coalesce(episodes, 0) AS podcast_minutes
FROM sums LEFT JOIN known USING (listener);

CREATE OR REPLACE TEMP TABLE days AS
SELECT listener, day, sum(millis) AS listening,
       coalesce(sum(millis) FILTER (kind = 'TRACK'), 0) AS music,
       coalesce(sum(millis) FILTER (kind = 'EPISODE'), 0) AS podcasts,
       count(*) FILTER (counted) AS plays
FROM ranked GROUP BY listener, day;

-- First times, private ones too; believed 180 days after the thirtieth play of music.
CREATE OR REPLACE TEMP TABLE new_artists AS
WITH first_days AS (
  SELECT listener, creator, min(day) AS day FROM heard WHERE counted AND kind = 'TRACK' GROUP BY listener, creator
), begun AS (
  SELECT listener, day FROM heard WHERE counted AND kind = 'TRACK'
  QUALIFY row_number() OVER (PARTITION BY listener ORDER BY begin + duration, event_id) = 30
)
SELECT r.listener, r.day, count(DISTINCT r.creator) AS artists
FROM ranked r JOIN first_days f USING (listener, creator, day) JOIN begun b USING (listener)
WHERE r.counted AND r.kind = 'TRACK' AND r.day >= b.day + 180
GROUP BY r.listener, r.day;

CREATE OR REPLACE TEMP TABLE number_one_days AS
WITH years AS (
  SELECT listener, creator, sum(millis) AS millis, count(*) FILTER (counted) AS plays
  FROM ranked WHERE kind = 'TRACK' GROUP BY listener, creator
), number_ones AS (
  SELECT listener, creator FROM years
  QUALIFY row_number() OVER (PARTITION BY listener ORDER BY millis DESC, plays DESC, creator) = 1
)
SELECT r.listener, r.day, sum(r.millis) AS millis
FROM ranked r JOIN number_ones n USING (listener, creator)
WHERE r.kind = 'TRACK' GROUP BY r.listener, r.day;

CREATE OR REPLACE TEMP TABLE measures AS
SELECT listener, 'MUSIC' AS category, day, music / 60000 AS value, listening
FROM days JOIN eligible e USING (listener) WHERE e.for_music AND e.music_minutes AND music > 0
UNION ALL
SELECT listener, 'PODCAST', day, podcasts / 60000, listening
FROM days d JOIN eligible e USING (listener) WHERE e.for_podcasts AND e.podcast_minutes AND podcasts > 0
UNION ALL
SELECT listener, 'DISCOVERY', day, artists, listening
FROM new_artists JOIN days USING (listener, day) JOIN eligible e USING (listener) WHERE e.for_music AND artists >= 3
UNION ALL
SELECT listener, 'TOP_ARTIST', day, millis / 60000, listening
FROM number_one_days JOIN days USING (listener, day) JOIN eligible e USING (listener)
WHERE e.for_music AND e.music_minutes AND millis >= 20 * 60000
UNION ALL
SELECT listener, 'BIRTHDAY', day, listening / 60000, listening
FROM days d JOIN eligible e USING (listener) JOIN read_parquet('${listeners}') l USING (listener)
WHERE (e.for_music OR e.for_podcasts) AND e.music_minutes AND e.podcast_minutes AND listening >= 10 * 60000
  AND (strftime(day, '%m-%d') = l.birthday
       OR (l.birthday = '02-29' AND strftime(day, '%m-%d') = '02-28' AND day(last_day(day)) = 28))
UNION ALL
SELECT listener, 'NEW_YEAR', day, listening / 60000, listening
FROM days d JOIN eligible e USING (listener)
WHERE (e.for_music OR e.for_podcasts) AND e.music_minutes AND e.podcast_minutes AND listening >= 10 * 60000
  AND strftime(day, '%m-%d') = '01-01';

-- The highest value, then more minutes, then the earlier day: of music and podcasts, their own minutes, which are equal.
CREATE OR REPLACE TEMP TABLE best_days AS
SELECT listener, category, day, value FROM measures
QUALIFY row_number() OVER (
  PARTITION BY listener, category
  ORDER BY value DESC, CASE WHEN category IN ('MUSIC', 'PODCAST') THEN 0 ELSE listening END DESC, day) = 1;
