package db

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"anteroom/internal/core/dirlock"
	"anteroom/internal/core/errs"
)

// FileName is the name of SQLite's file in the data folder.
const FileName = "anteroom.db"

// oldest is the first SQLite without the bug that could corrupt a write-ahead log
// while it was reset.
var oldest = [3]int{3, 51, 3}

// source gives the name of a data source: file, then what writer and readers share,
// then more.
func source(file string, more ...string) string {
	q := []string{
		"_pragma=busy_timeout(5000)",
		"_pragma=journal_mode(WAL)",
		"_pragma=synchronous(FULL)",
		"_pragma=foreign_keys(1)",
		"_pragma=trusted_schema(0)",
		"_pragma=journal_size_limit(67108864)",
		"_dqs=0",
	}
	u := url.URL{Scheme: "file", Path: file, RawQuery: strings.Join(append(q, more...), "&")}
	return u.String()
}

// writerSource has no memory map: an I/O error under one would be a SIGBUS. What a
// savepoint needs to be undone stays in memory instead of going through a file.
func writerSource(file string) string {
	return source(file, "_txlock=immediate", "_pragma=cache_size(-32768)", "_pragma=mmap_size(0)", "_pragma=temp_store(2)",
		"_pragma=wal_autocheckpoint(0)")
}

// keeperSource is for the connection that copies the log beside the writer.
func keeperSource(file string) string {
	return source(file, "_pragma=cache_size(-64)", "_pragma=mmap_size(0)", "_pragma=wal_autocheckpoint(0)")
}

func readerSource(file string) string {
	return source(file, "_txlock=deferred", "_pragma=cache_size(-8192)", "_pragma=mmap_size(268435456)", "_query_only=1")
}

func openSQLite(ctx context.Context, cfg Config) (_ *DB, err error) {
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	d := &DB{engine: SQLite, dir: dir, log: cfg.Log, limit: SnapshotLimit}
	if cfg.Lock == nil {
		if d.lock, err = dirlock.Take(dir); err != nil {
			return nil, err
		}
		defer func() {
			if err != nil {
				_ = d.lock.Release()
			}
		}()
	}
	file := filepath.Join(dir, FileName)
	if err := makePrivate(file); err != nil {
		return nil, err
	}
	if d.writer, err = startWriter(ctx, file, cfg); err != nil {
		return nil, err
	}
	if d.readPool, err = openReaders(ctx, file); err != nil {
		_ = d.writer.close()
		return nil, err
	}
	d.stmts = newStmtCache(d.readPool, maxStatements)
	d.reads = d.stmts
	return d, nil
}

// makePrivate makes the database file, if it is missing, so that only its owner reads
// it; the write-ahead log and the index of it are made like it.
func makePrivate(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func openReaders(ctx context.Context, file string) (*sql.DB, error) {
	pool, err := sql.Open("sqlite", readerSource(file))
	if err != nil {
		return nil, err
	}
	n := max(4, runtime.NumCPU())
	pool.SetMaxOpenConns(n)
	pool.SetMaxIdleConns(n)
	if err := pool.PingContext(ctx); err != nil {
		_ = pool.Close()
		return nil, err
	}
	return pool, nil
}

// checkVersion also reads the schema: that says at once when the file is no database,
// and a connection that made the file and has not read it yet would hold up the
// checkpoint that cuts the log.
func checkVersion(ctx context.Context, c *sql.Conn) error {
	var text string
	if err := c.QueryRowContext(ctx, "SELECT sqlite_version() FROM (SELECT count(*) FROM sqlite_schema)").Scan(&text); err != nil {
		return err
	}
	var have [3]int
	if _, err := fmt.Sscanf(text, "%d.%d.%d", &have[0], &have[1], &have[2]); err != nil {
		return fmt.Errorf("db: SQLite calls its version %q: %w", text, err)
	}
	for i := range have {
		if have[i] != oldest[i] {
			if have[i] > oldest[i] {
				return nil
			}
			return errs.Newf(errs.Internal, "storage.engine_too_old",
				"This program was built with SQLite %s, which can corrupt a database; it needs %d.%d.%d or later.", text, oldest[0], oldest[1], oldest[2])
		}
	}
	return nil
}
