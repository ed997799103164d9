package db

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"time"

	"anteroom/internal/core/dirlock"
)

// SQL is the text of one portable statement, written as a typed constant with
// placeholders $1, $2, … It may also come out of a Builder.
type SQL string

// OnlySQLite is a statement that only SQLite understands. There should be very few.
type OnlySQLite string

// SQL gives the statement to run.
func (q OnlySQLite) SQL() SQL { return SQL(q) }

// OnlyPostgres is a statement that only PostgreSQL understands. There should be very few.
type OnlyPostgres string

// SQL gives the statement to run.
func (q OnlyPostgres) SQL() SQL { return SQL(q) }

// Engine says which database stands behind a DB.
type Engine uint8

// The two engines.
const (
	SQLite Engine = iota
	Postgres
)

func (e Engine) String() string {
	if e == Postgres {
		return "postgres"
	}
	return "sqlite"
}

// SnapshotLimit is how long a snapshot may last. A longer one would keep SQLite's
// write-ahead log from being reset.
const SnapshotLimit = 5 * time.Second

// Config says which database to open.
type Config struct {
	// Dir is the data folder; SQLite keeps its file there as anteroom.db.
	Dir string
	// URL names a PostgreSQL server (postgres://…); empty means SQLite in Dir.
	URL string
	// Lock is a lock on Dir that the caller holds already. Without it, opening
	// SQLite takes the lock and Close gives it back.
	Lock *dirlock.Lock
	// Log gets what goes slow or wrong; slog.Default when nil.
	Log *slog.Logger
	// OnBroken is called once, from its own goroutine, when the disk failed while a
	// commit was under way. What was being written is then unknown, every later write
	// is refused, and the program must end with a non-zero status to be started again.
	OnBroken func(error)
}

// Reader runs queries. *DB, *Tx and the Reader of a Snapshot are Readers.
type Reader interface {
	Query(ctx context.Context, q SQL, args ...any) (*sql.Rows, error)
	QueryRow(ctx context.Context, q SQL, args ...any) *sql.Row
}

// DB is an open database. It is safe for use by many goroutines.
type DB struct {
	engine   Engine
	dir      string
	url      string
	log      *slog.Logger
	readPool *sql.DB
	reads    statements
	stmts    *stmtCache    // SQLite only
	writer   *writer       // SQLite only
	pgWrites *sql.DB       // PostgreSQL only
	lock     *dirlock.Lock // when taken by Open
	limit    time.Duration // SnapshotLimit
}

// Open opens the database of cfg and checks that it is usable. It does not migrate.
//
// Codes: storage.locked (another process has the data folder), storage.engine_too_old.
func Open(ctx context.Context, cfg Config) (*DB, error) {
	if cfg.Log == nil {
		cfg.Log = slog.Default()
	}
	if cfg.URL != "" {
		return openPostgres(ctx, cfg)
	}
	return openSQLite(ctx, cfg)
}

// Engine says which database stands behind d.
func (d *DB) Engine() Engine { return d.engine }

// Ping asks the database for a sign of life.
func (d *DB) Ping(ctx context.Context) error { return d.readPool.PingContext(ctx) }

// Written counts the write transactions since d was opened, of SQLite only: two numbers
// that are near each other say that little was written in between.
func (d *DB) Written() int64 {
	if d.writer == nil {
		return 0
	}
	return d.writer.groups.Load()
}

// Close finishes every write that was accepted and closes the database. Later
// writes are refused with code storage.closing.
func (d *DB) Close() error {
	var errW, errC error
	if d.writer != nil {
		errW = d.writer.close()
		d.stmts.close()
	}
	if d.pgWrites != nil {
		errW = d.pgWrites.Close()
	}
	errR := d.readPool.Close()
	if d.lock != nil {
		errC = d.lock.Release()
	}
	return errors.Join(errW, errR, errC)
}

// Write runs fn in one durable write transaction and returns nil only when the
// change is on disk. Only package core/journal calls it (a test of the imports
// holds that), because every write of a record must be journaled; what is not
// journaled goes through Housekeep.
//
// fn may run more than once. What it returns is returned as it is; when it panics, its
// writes are undone and the panic goes on to the caller. Cancelling ctx counts
// only as long as fn waits for its turn.
//
// Codes: storage.full, storage.locked, storage.unavailable, storage.closing (nothing was
// changed, try again later); storage.unknown, storage.broken (whether it was changed is
// not known).
func (d *DB) Write(ctx context.Context, fn func(*Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if d.writer != nil {
		return mapWrite(d.writer.do(ctx, fn))
	}
	return mapWrite(d.writePostgres(ctx, fn))
}

// Query runs q outside of any transaction. The caller closes the rows.
func (d *DB) Query(ctx context.Context, q SQL, args ...any) (*sql.Rows, error) {
	args, err := portable(args)
	if err != nil {
		return nil, err
	}
	return d.reads.QueryContext(ctx, string(q), args...)
}

// QueryRow runs q, of which one row is wanted, outside of any transaction. On SQLite
// cancelling ctx does not cut it off once it has begun; what may take long is a Query.
func (d *DB) QueryRow(ctx context.Context, q SQL, args ...any) *sql.Row {
	args, err := portable(args)
	if err != nil {
		return failedRow(err)
	}
	return d.reads.QueryRowContext(ctx, string(q), args...)
}

// Prepare checks that the engine understands q, without running it.
func (d *DB) Prepare(ctx context.Context, q SQL) error {
	st, err := d.readPool.PrepareContext(ctx, string(q))
	if err != nil {
		return err
	}
	return st.Close()
}
