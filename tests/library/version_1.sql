CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        source TEXT NOT NULL,
        url TEXT,
        date INTEGER NOT NULL,
        date_last INTEGER NOT NULL,
        words INTEGER NOT NULL,
        words_shown INTEGER,
        path TEXT NOT NULL,
        item INTEGER,
        added INTEGER NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0
    );
CREATE TABLE body (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        content BLOB NOT NULL
    );
CREATE TABLE state (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        unread INTEGER NOT NULL DEFAULT 1,
        starred INTEGER NOT NULL DEFAULT 0,
        paragraph INTEGER NOT NULL DEFAULT 0,
        char INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        opened INTEGER,
        finished INTEGER
    );
CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        size INTEGER,
        mtime INTEGER,
        articles INTEGER NOT NULL DEFAULT 0,
        gone INTEGER NOT NULL DEFAULT 0
    );
CREATE TABLE holding (
        file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
        item INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        PRIMARY KEY (file, item)
    ) WITHOUT ROWID
    ;
CREATE TABLE root (path BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE undo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL,
        value INTEGER NOT NULL,
        ids BLOB NOT NULL
    );
CREATE INDEX article_newest ON article (date, id);
CREATE INDEX article_oldest ON article (date_last, id);
CREATE INDEX article_title ON article (title_key, id);
CREATE INDEX article_source ON article (source, -date, id);
CREATE INDEX article_words ON article (words, id);
CREATE INDEX article_added ON article (added, id);
CREATE INDEX article_undigested ON article (id) WHERE words_shown IS NULL;
CREATE INDEX state_unread ON state (id) WHERE unread = 1;
CREATE INDEX state_starred ON state (id) WHERE starred = 1;
CREATE INDEX state_started ON state (id) WHERE progress > 0 AND finished IS NULL;
CREATE INDEX state_finished ON state (id) WHERE finished IS NOT NULL;
CREATE INDEX holding_article ON holding (article);
PRAGMA application_id = 1919185524;
PRAGMA user_version = 1;
