package db

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// Tx is one write transaction. It belongs to the closure it was given to and to
// that closure's goroutine, and is of no use after the closure has returned.
//
// The first statement that fails ends it: later statements return the same error,
// and so does Write, whatever the closure returns.
type Tx struct {
	s      statements
	engine Engine
	err    error     // of the first statement that failed
	rows   *sql.Rows // handed out last
	last   []statement
	left   left
	wrote  bool // a statement ran that may have changed something
	ended  bool
}

// statement is one to be run later.
type statement struct {
	q    SQL
	args []any
}

var (
	errEnded    = errors.New("db: the transaction has ended")
	errRowsOpen = errors.New("db: the rows of an earlier query are still open; read them to the end or close them first")
)

// Engine says which database stands behind t.
func (t *Tx) Engine() Engine { return t.engine }

// Exec runs a statement that returns no rows and tells how many rows it changed.
func (t *Tx) Exec(q SQL, args ...any) (rows int64, err error) {
	args, err = t.begin(q, args)
	if err != nil {
		return 0, err
	}
	res, err := t.s.ExecContext(context.Background(), string(q), args...)
	if err != nil {
		return 0, t.fail(err)
	}
	n, err := res.RowsAffected()
	if err != nil {
		return 0, t.fail(err)
	}
	return n, nil
}

// Insert runs an INSERT of one row and gives the rowid that SQLite numbered it with.
func (t *Tx) Insert(q OnlySQLite, args ...any) (rowid int64, err error) {
	args, err = t.begin(q.SQL(), args)
	if err != nil {
		return 0, err
	}
	res, err := t.s.ExecContext(context.Background(), string(q), args...)
	if err != nil {
		return 0, t.fail(err)
	}
	return res.LastInsertId()
}

// AtEnd puts a statement off until every closure that shares the commit has run. It
// is for what costs far less once for many: the words of SQLite's full-text index are
// sorted and written together. The closure itself does not see what the statement
// changes. When it fails, so does Write.
func (t *Tx) AtEnd(q SQL, args ...any) error {
	args, err := t.begin("", args)
	if err == nil {
		t.last = append(t.last, statement{q, args})
	}
	return err
}

// runAll runs what was put off.
func runAll(s statements, all []statement) error {
	for _, one := range all {
		if _, err := s.ExecContext(context.Background(), string(one.q), one.args...); err != nil {
			return err
		}
	}
	return nil
}

// Query runs a statement that returns rows. Its context is not looked at: what has
// begun is not cut off in the middle.
func (t *Tx) Query(_ context.Context, q SQL, args ...any) (*sql.Rows, error) {
	args, err := t.begin(q, args)
	if err != nil {
		return nil, err
	}
	rows, err := t.s.QueryContext(context.Background(), string(q), args...)
	if err != nil {
		return nil, t.fail(err)
	}
	t.rows = rows
	return rows, nil
}

// QueryRow runs a statement of which one row is wanted; the row must be scanned.
// Its context is not looked at.
func (t *Tx) QueryRow(_ context.Context, q SQL, args ...any) *sql.Row {
	args, err := t.begin(q, args)
	if err != nil {
		return failedRow(err)
	}
	row := t.s.QueryRowContext(context.Background(), string(q), args...)
	if err := row.Err(); err != nil {
		_ = t.fail(err)
	}
	return row
}

// begin checks that another statement may run, notes whether it may change something,
// and makes its arguments portable. It is given no text of what runs later.
func (t *Tx) begin(q SQL, args []any) ([]any, error) {
	if t.ended {
		return nil, errEnded
	}
	if t.err == nil && t.rowsOpen() {
		return nil, t.fail(errRowsOpen)
	}
	if t.err != nil {
		return nil, t.err
	}
	args, err := portable(args)
	if err != nil {
		return nil, t.fail(err)
	}
	t.wrote = t.wrote || q != "" && !strings.HasPrefix(string(q), "SELECT")
	return args, nil
}

func (t *Tx) fail(err error) error {
	if t.err == nil {
		t.err = err
	}
	return err
}

// rowsOpen reports whether the rows handed out last are still open; what went wrong
// while they were read ends the transaction like any other failure.
func (t *Tx) rowsOpen() bool {
	if t.rows == nil {
		return false
	}
	if _, err := t.rows.Columns(); err == nil { // closed rows have no columns
		return true
	}
	if err := t.rows.Err(); err != nil {
		_ = t.fail(err)
	}
	t.rows = nil
	return false
}

// end closes what the closure left open and gives its outcome.
func (t *Tx) end(err error) error {
	if t.rowsOpen() {
		_ = t.rows.Close()
		_ = t.fail(errRowsOpen)
	}
	t.ended = true
	if err != nil {
		return err
	}
	return t.err
}
