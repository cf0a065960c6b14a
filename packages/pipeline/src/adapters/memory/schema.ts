/** What a file of this program says it is, in its header: `ZbTM`. */
export const applicationId = 0x5a62544d
/** Of the tables below. A file of a later version is refused, never changed. */
export const schemaVersion = 1

/**
 * `segment` holds each Chinese text once: those that have a translation, as
 * restored and as found, and their neighbours. `hash` is looked up instead of
 * the text, which an index would hold twice; `length` is in units of
 * `similarity`. `gram` (pairs of units of segments) and `word` (words of
 * targets) are the indexes for fuzzy matches and for concordances; see
 * `postings.ts`. `details` is JSON, what else a TMX said of the entry.
 */
export const schema: string = `
CREATE TABLE segment(
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  text TEXT NOT NULL,
  length INTEGER NOT NULL
) STRICT;
CREATE INDEX segment_hash ON segment(hash);

CREATE TABLE origin(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  header TEXT
) STRICT;

CREATE TABLE language(
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  UNIQUE(source, target)
) STRICT;

CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES segment,
  before INTEGER REFERENCES segment,
  after INTEGER REFERENCES segment,
  found INTEGER REFERENCES segment,
  target TEXT NOT NULL,
  origin INTEGER NOT NULL REFERENCES origin,
  language INTEGER REFERENCES language,
  author TEXT,
  editor TEXT,
  created TEXT,
  changed TEXT,
  details TEXT
) STRICT;
CREATE INDEX entry_source ON entry(source, before, after);
CREATE INDEX entry_found ON entry(found) WHERE found IS NOT NULL;

CREATE TABLE gram(
  id INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  last INTEGER NOT NULL,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE word(
  id INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  last INTEGER NOT NULL,
  ids BLOB NOT NULL
) STRICT;

PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`
