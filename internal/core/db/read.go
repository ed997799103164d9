package db

import (
	"context"
	"database/sql"
	"errors"

	"anteroom/internal/core/errs"
)

// Snapshot runs fn with a Reader whose queries all see the database as it was at one
// moment. It may last SnapshotLimit; fn uses the context it is given.
//
// Code: storage.read_too_long.
func (d *DB) Snapshot(ctx context.Context, fn func(context.Context, Reader) error) error {
	limited, cancel := context.WithTimeout(ctx, d.limit)
	defer cancel()
	err := d.snapshot(limited, fn)
	if err != nil && ctx.Err() == nil && errors.Is(limited.Err(), context.DeadlineExceeded) {
		return errs.New(errs.Busy, "storage.read_too_long", "Reading took too long and was stopped. Ask for less at once, or try again in a moment.").Because(err)
	}
	return err
}

// snapshot is Snapshot without a limit, for what must see everything: dump and check.
func (d *DB) snapshot(ctx context.Context, fn func(context.Context, Reader) error) error {
	opts := &sql.TxOptions{ReadOnly: true}
	if d.engine == Postgres {
		opts.Isolation = sql.LevelRepeatableRead
	}
	tx, err := d.readPool.BeginTx(ctx, opts)
	if err != nil {
		return err
	}
	if d.stmts == nil {
		defer func() { _ = tx.Rollback() }()
		return fn(ctx, &snapshot{s: tx})
	}
	s := &inTx{cache: d.stmts, tx: tx}
	defer func() {
		_ = tx.Rollback()
		s.learn(ctx)
	}()
	return fn(ctx, &snapshot{s: s})
}

// snapshot is the Reader of one read transaction.
type snapshot struct {
	s    statements
	rows *sql.Rows
}

func (s *snapshot) Query(ctx context.Context, q SQL, args ...any) (*sql.Rows, error) {
	args, err := s.begin(args)
	if err != nil {
		return nil, err
	}
	rows, err := s.s.QueryContext(ctx, string(q), args...)
	s.rows = rows
	return rows, err
}

func (s *snapshot) QueryRow(ctx context.Context, q SQL, args ...any) *sql.Row {
	args, err := s.begin(args)
	if err != nil {
		return failedRow(err)
	}
	return s.s.QueryRowContext(ctx, string(q), args...)
}

// begin refuses a query while rows are open: PostgreSQL can't run it, and SQLite would
// run over a statement that is still in use.
func (s *snapshot) begin(args []any) ([]any, error) {
	if s.rows != nil {
		if _, err := s.rows.Columns(); err == nil {
			return nil, errRowsOpen
		}
		s.rows = nil
	}
	return portable(args)
}
