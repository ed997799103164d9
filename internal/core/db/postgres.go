package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"anteroom/internal/core/errs"
)

const (
	// writeAttempts is how often a transaction is run that PostgreSQL asks to repeat.
	writeAttempts = 8
	// oldestPostgres is the first server version that is tested.
	oldestPostgres = 150000
)

// openPostgres opens two pools, so that writers that queue for an organisation's
// head row can't keep readers waiting.
func openPostgres(ctx context.Context, cfg Config) (*DB, error) {
	d := &DB{engine: Postgres, dir: cfg.Dir, url: cfg.URL, log: cfg.Log, limit: SnapshotLimit}
	var err error
	if d.readPool, err = openPool(cfg.URL, max(16, 4*runtime.NumCPU()), limits); err != nil {
		return nil, err
	}
	if d.pgWrites, err = openPool(cfg.URL, max(8, 2*runtime.NumCPU()), limits); err != nil {
		_ = d.readPool.Close()
		return nil, err
	}
	d.reads = d.readPool
	if err := checkServer(ctx, d.readPool); err != nil {
		_ = d.Close()
		return nil, err
	}
	return d, nil
}

// limits bound what one statement may take, so that nothing holds a head row for long.
var limits = map[string]string{
	"statement_timeout":                   "30s",
	"lock_timeout":                        "10s",
	"idle_in_transaction_session_timeout": "30s",
}

func openPool(url string, size int, params map[string]string) (*sql.DB, error) {
	cfg, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("db: the PostgreSQL address can't be read: %w", err)
	}
	cfg.RuntimeParams["application_name"] = "anteroom"
	cfg.RuntimeParams["timezone"] = "UTC"
	for name, value := range params {
		if _, set := cfg.RuntimeParams[name]; !set {
			cfg.RuntimeParams[name] = value
		}
	}
	pool := stdlib.OpenDB(*cfg)
	pool.SetMaxOpenConns(size)
	pool.SetMaxIdleConns(size)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	return pool, nil
}

func checkServer(ctx context.Context, pool *sql.DB) error {
	var version int
	var encoding string
	err := pool.QueryRowContext(ctx, "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')").Scan(&version, &encoding)
	if err != nil {
		return fmt.Errorf("db: PostgreSQL does not answer: %w", err)
	}
	if version < oldestPostgres || encoding != "UTF8" {
		return errs.Newf(errs.Internal, "storage.engine_too_old",
			"Anteroom needs PostgreSQL 15 or later and a UTF8 database; this is version %d with %s.", version/10000, encoding)
	}
	return nil
}

// writePostgres runs fn in a transaction and again when PostgreSQL asks for that.
func (d *DB) writePostgres(ctx context.Context, fn func(*Tx) error) error {
	for attempt := 1; ; attempt++ {
		err := d.writeOnce(ctx, fn)
		if err == nil || !isRetryable(err) || attempt == writeAttempts {
			return err
		}
		pause := time.NewTimer(time.Duration(rand.Int64N(int64(5*time.Millisecond) << attempt)))
		select {
		case <-pause.C:
		case <-ctx.Done():
			pause.Stop()
			return ctx.Err()
		}
	}
}

func (d *DB) writeOnce(ctx context.Context, fn func(*Tx) error) error {
	conn, err := d.pgWrites.Conn(ctx) // waits for its turn, under ctx
	if err != nil {
		if errors.Is(err, sql.ErrConnDone) || err.Error() == "sql: database is closed" {
			return errClosing()
		}
		return err
	}
	defer func() { _ = conn.Close() }()
	sure := context.WithoutCancel(ctx)
	tx, err := conn.BeginTx(sure, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	start := time.Now()
	t := &Tx{s: tx, engine: Postgres}
	if err = runClosure(t, fn); err == nil {
		err = runAll(tx, t.last)
	}
	if err == nil {
		err = t.left.store(tx)
	}
	if took := time.Since(start); took > closureBudget {
		d.log.Warn("a write closure took too long", "took", took)
	}
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		if isRefusal(err) {
			return err
		}
		return errUnknown(err) // no answer, or the server went away: it may have been committed
	}
	return nil
}

// runClosure ends t also when fn panics.
func runClosure(t *Tx, fn func(*Tx) error) (err error) {
	defer func() { err = t.end(err) }()
	return fn(t)
}
