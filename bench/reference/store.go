package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/google/uuid"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"anteroom/bench/sample"
)

// org stands in every key, as it does in the product.
const org = "01900000-0000-7000-8000-000000000001"

const schema = `
CREATE TABLE task (
    org TEXT NOT NULL, id TEXT NOT NULL, space TEXT NOT NULL, rev INTEGER NOT NULL, created_us INTEGER NOT NULL, created_by TEXT NOT NULL,
    updated_us INTEGER NOT NULL, trashed_us INTEGER, title TEXT NOT NULL, due TEXT, due_time TEXT, zone TEXT, due_us INTEGER NOT NULL,
    priority INTEGER NOT NULL, done_us INTEGER, rule TEXT, after_done INTEGER NOT NULL, assignee TEXT, private INTEGER NOT NULL, notes TEXT NOT NULL,
    PRIMARY KEY (org, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_due ON task (org, due_us, id) WHERE trashed_us IS NULL AND done_us IS NULL;
CREATE TABLE tagged (org TEXT NOT NULL, id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (org, id, tag)) STRICT, WITHOUT ROWID;
CREATE TABLE search_entry (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, at_us INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_fts USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');`

const columns = `t.id, t.space, t.rev, t.created_us, t.created_by, t.updated_us, COALESCE(t.trashed_us, 0), t.title, t.notes, COALESCE(t.due, ''),
COALESCE(t.due_time, ''), COALESCE(t.zone, ''), t.due_us, t.priority, COALESCE(t.done_us, 0), COALESCE(t.rule, ''), t.after_done,
COALESCE(t.assignee, ''), t.private, COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.id = t.id), '')`

const (
	qList = `SELECT ` + columns + ` FROM task t WHERE t.org = $1 AND t.trashed_us IS NULL AND t.done_us IS NULL
ORDER BY t.due_us, t.id LIMIT $2`
	qOne    = `SELECT ` + columns + ` FROM task t WHERE t.org = $1 AND t.id = $2`
	qInsert = `INSERT INTO task (org, id, space, rev, created_us, created_by, updated_us, title, due, due_time, zone, due_us, priority, after_done, private, notes)
VALUES ($1, $2, $3, 1, $4, $5, $4, $6, $7, $8, $9, $10, $11, 0, 0, $12)`
	qTag    = `INSERT INTO tagged (org, id, tag) VALUES ($1, $2, $3)`
	qEntry  = `INSERT INTO search_entry (rowid, id, title, at_us) VALUES ($1, $2, $3, $4)`
	qIndex  = `INSERT INTO search_fts (rowid, title, body) VALUES ($1, $2, $3)`
	qSearch = `SELECT e.id, e.title, e.at_us FROM search_fts CROSS JOIN search_entry e ON e.rowid = search_fts.rowid
WHERE search_fts MATCH $1 ORDER BY bm25(search_fts, 8.0, 1.0) LIMIT $2`
)

type store struct {
	readers, writer         *sql.DB
	list, one, search, make *sql.Stmt
	conn                    *sql.Conn
	queue                   chan *creation
	done                    chan struct{}
}

// source has the PRAGMAs of the product.
func source(file string, more ...string) string {
	q := append([]string{
		"_pragma=busy_timeout(5000)", "_pragma=journal_mode(WAL)", "_pragma=synchronous(FULL)", "_pragma=foreign_keys(1)",
		"_pragma=trusted_schema(0)", "_pragma=journal_size_limit(67108864)", "_dqs=0",
	}, more...)
	return (&url.URL{Scheme: "file", Path: file, RawQuery: strings.Join(q, "&")}).String()
}

func open(dir string) (*store, error) {
	ctx := context.Background()
	file := filepath.Join(dir, "reference.db")
	s := &store{queue: make(chan *creation, 1024), done: make(chan struct{})}
	var err error
	if s.writer, err = sql.Open("sqlite", source(file, "_txlock=immediate", "_pragma=cache_size(-32768)", "_pragma=mmap_size(0)", "_pragma=wal_autocheckpoint(4096)")); err != nil {
		return nil, err
	}
	s.writer.SetMaxOpenConns(1)
	if s.conn, err = s.writer.Conn(ctx); err != nil {
		return nil, err
	}
	if err := s.fill(ctx); err != nil {
		return nil, err
	}
	if s.readers, err = sql.Open("sqlite", source(file, "_txlock=deferred", "_pragma=cache_size(-8192)", "_pragma=mmap_size(268435456)", "_query_only=1")); err != nil {
		return nil, err
	}
	n := max(4, runtime.NumCPU())
	s.readers.SetMaxOpenConns(n)
	s.readers.SetMaxIdleConns(n)
	var errs [4]error
	s.list, errs[0] = s.readers.Prepare(qList)
	s.one, errs[1] = s.readers.Prepare(qOne)
	s.search, errs[2] = s.readers.Prepare(qSearch)
	s.make, errs[3] = s.conn.PrepareContext(ctx, qInsert)
	go s.write()
	return s, errors.Join(errs[:]...)
}

func (s *store) close() error {
	close(s.queue)
	<-s.done
	return errors.Join(s.conn.Close(), s.readers.Close(), s.writer.Close())
}

// fill makes the tables and the tasks unless they are there.
func (s *store) fill(ctx context.Context) error {
	var n int
	if err := s.conn.QueryRowContext(ctx, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'task'").Scan(&n); err != nil || n > 0 {
		return err
	}
	if _, err := s.conn.ExecContext(ctx, schema); err != nil {
		return err
	}
	tx, err := s.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	for i := range sample.Tasks {
		t := sample.NthTask(i)
		id := uuid.Must(uuid.NewV7()).String()
		dueUS := dueAt(t.Due, t.DueTime)
		if _, err := tx.ExecContext(ctx, qInsert, org, id, org, created, org, t.Title, t.Due, orNull(t.DueTime), zone, dueUS, t.Priority, t.Notes); err != nil {
			return err
		}
		for _, tag := range t.Tags {
			if _, err := tx.ExecContext(ctx, qTag, org, id, fmt.Sprintf("01900000-0000-7000-8000-00000000010%d", tag)); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, qEntry, i+1, id, t.Title, dueUS); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, qIndex, i+1, t.Title, t.Notes); err != nil {
			return err
		}
	}
	return tx.Commit()
}
