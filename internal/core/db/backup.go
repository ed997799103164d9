package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"anteroom/internal/core/errs"
)

// Backup writes a whole, checked copy of SQLite's database to file, while others read and
// write. The copy appears under its name only when it is complete and on disk; it is
// a database file like the original. An existing file is not touched.
//
// Codes: storage.backup_exists, storage.backup_engine (on PostgreSQL: use Dump, or the
// server's own tools), storage.full.
func (d *DB) Backup(ctx context.Context, file string) error {
	if d.engine != SQLite {
		return errs.New(errs.Invalid, "storage.backup_engine", "Only the embedded database is backed up as a file. For PostgreSQL make an archive instead, or use its own tools.")
	}
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return errs.Newf(errs.Conflict, "storage.backup_exists", "There is something at %s already. Choose another name.", file)
	}
	dir, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, ".anteroom-backup-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	defer func() { _ = temp.Close() }()
	if err := d.copyInto(ctx, temp.Name()); err != nil {
		return mapWrite(err)
	}
	if err := checkFile(ctx, temp.Name()); err != nil {
		return err
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), file); err != nil {
		return err
	}
	return syncDir(dir)
}

// copyInto runs on a connection of its own, since a query_only one can't.
func (d *DB) copyInto(ctx context.Context, file string) error {
	pool, err := sql.Open("sqlite", source(filepath.Join(d.dir, FileName)))
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	_, err = pool.ExecContext(ctx, "VACUUM INTO $1", file)
	return err
}

// checkFile looks at a copy that nobody else uses yet.
func checkFile(ctx context.Context, file string) error {
	name := url.URL{Scheme: "file", Path: file, RawQuery: "mode=ro&immutable=1"}
	pool, err := sql.Open("sqlite", name.String())
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	return check(ctx, pool)
}

// syncDir makes the names in a folder durable.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	return f.Sync()
}

// Check reads the whole database and says what is wrong with it, if anything: pages and
// indexes that don't fit together, rows that point to none. PostgreSQL does this on its own,
// so there it only asks for a sign of life.
//
// Code: storage.damaged.
func (d *DB) Check(ctx context.Context) error {
	if d.engine != SQLite {
		return d.Ping(ctx)
	}
	// On a connection of its own: one that has searched before checks the index of words
	// against what it remembers of it, and calls what others have written since damage.
	pool, err := sql.Open("sqlite", source(filepath.Join(d.dir, FileName), "_txlock=deferred", "_query_only=1"))
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	return check(ctx, pool)
}

func check(ctx context.Context, pool *sql.DB) error {
	var wrong []string
	err := eachRow(ctx, pool, "PRAGMA integrity_check", func(rows *sql.Rows) error {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if line != "ok" {
			wrong = append(wrong, line)
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = eachRow(ctx, pool, "PRAGMA foreign_key_check", func(rows *sql.Rows) error {
		var table, parent string
		var row sql.NullInt64
		var key int
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		wrong = append(wrong, fmt.Sprintf("a row of %s points to no row of %s", table, parent))
		return nil
	})
	if err != nil {
		return err
	}
	if len(wrong) > 0 {
		return errs.Newf(errs.Internal, "storage.damaged", "The database is damaged; restore a backup. Found: %s", strings.Join(wrong, "; "))
	}
	return nil
}

func eachRow(ctx context.Context, pool *sql.DB, q string, fn func(*sql.Rows) error) error {
	rows, err := pool.QueryContext(ctx, q)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
