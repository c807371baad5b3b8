-- Plays as a service writes them: a folder for each UTC day, in the order in which they happened. ${plays}, ${out}.

COPY (
  SELECT *, strftime(timezone('UTC', start), '%Y-%m-%d') AS date FROM read_parquet('${plays}') ORDER BY start
) TO '${out}' (FORMAT parquet, PARTITION_BY (date), COMPRESSION zstd);
